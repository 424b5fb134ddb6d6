using FraudDashboard.Web.Measures.Changes;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>What the queries of the parts of a change are asked with.</summary>
internal sealed record PartsParameters
{
    public required string By { get; init; }

    public required string Code { get; init; }

    /// <summary>The result that counts as right, where reports are counted one by one.</summary>
    public string? Right { get; init; }

    public required string Slice { get; init; }

    public required string? OffenceCode { get; init; }

    public required string[]? AreaCodes { get; init; }

    public required DateOnly BeforeFirst { get; init; }

    public required DateOnly BeforeLast { get; init; }

    public required DateOnly AfterFirst { get; init; }

    public required DateOnly AfterLast { get; init; }

    /// <summary>The last day of the period before.</summary>
    public DateOnly BeforeLastDay => BeforeLast.AddMonths(1).AddDays(-1);

    /// <summary>The last day of the period after.</summary>
    public DateOnly AfterLastDay => AfterLast.AddMonths(1).AddDays(-1);

    public static PartsParameters Of(ChangeQuestion question, PartsSlice slice, IReadOnlyCollection<string>? areaCodes) => new()
    {
        By = question.By,
        Code = question.Code,
        Slice = slice.Slice,
        OffenceCode = slice.OffenceCode,
        AreaCodes = areaCodes?.ToArray(),
        BeforeFirst = question.From.FromMonth,
        BeforeLast = question.From.ToMonth,
        AfterFirst = question.To.FromMonth,
        AfterLast = question.To.ToMonth,
    };
}

/// <summary>A slice of the tallies, and in it one offence, or every one where parts are offences (null).</summary>
public sealed record PartsSlice(string Slice, string? OffenceCode);
