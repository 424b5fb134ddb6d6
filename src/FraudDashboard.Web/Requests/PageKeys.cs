namespace FraudDashboard.Web.Requests;

/// <summary>Which keys of a query string one page uses, and what it adds to those that every page knows.</summary>
public sealed record PageKeys
{
    public static readonly PageKeys Worklist = new() { Sorts = [.. FilterWords.ReportSorts.Select(sort => sort.Value)], IsTurnable = false };

    public static readonly PageKeys Audit = new() { Others = ["who", "action", "from", "to", "subject"], Used = ["after"] };

    /// <summary>A page of figures without a choice of its own: period, area and offence.</summary>
    public static readonly PageKeys Figures = new() { Used = [Period, Area, Offence], IsFrozenToo = true };

    /// <summary>A page of one measure or rule: by what its change is divided, and against which months.</summary>
    public static readonly PageKeys Changes = new() { Used = [.. Figures.Used!, "by", "against", "trend"], IsFrozenToo = true };

    /// <summary>What <see cref="Used"/> calls month, quarter and period.</summary>
    public const string Period = "period";

    /// <summary>What <see cref="Used"/> calls borough, Command Unit and area.</summary>
    public const string Area = "area";

    public const string Offence = "offence";

    /// <summary>The key of a frozen month.</summary>
    public const string Pack = "pack";

    /// <summary>Whether the page can show a frozen month: a pack keeps all that it reads.</summary>
    public bool IsFrozenToo { get; init; }

    /// <summary>The keys that the page uses, beside <see cref="Others"/> and its sorts; null for all. Others are warned of and left out.</summary>
    public IReadOnlyList<string>? Used { get; init; }

    /// <summary>By key, the words that the page knows where it knows fewer than there are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The keys of a filter that say nothing beside its others; null where each says something.</summary>
    public Func<PageFilter, IEnumerable<string>>? Idle { get; init; }

    /// <summary>The sorts it offers; "-" in front turns one round.</summary>
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>Of those, the sorts that a filtered list has; null where it has all.</summary>
    public Func<PageFilter, IEnumerable<string>>? SortsOf { get; init; }

    /// <summary>Whether "-" in front turns a sort round.</summary>
    public bool IsTurnable { get; init; } = true;

    /// <summary>Keys that the page reads for itself.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    internal bool Uses(string key) => string.Equals(key, Pack, StringComparison.OrdinalIgnoreCase) ? IsFrozenToo : Used is null || Used.Contains(key, StringComparer.OrdinalIgnoreCase)
        || (string.Equals(key, "sort", StringComparison.OrdinalIgnoreCase) && Sorts.Count > 0) || Others.Contains(key, StringComparer.OrdinalIgnoreCase);
}
