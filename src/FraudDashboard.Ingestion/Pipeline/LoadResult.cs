using System.Text.Json.Serialization;
using FraudDashboard.Ingestion.Parsing.Rows;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What became of a file: the states of core.load, and the two in which readers see one that has begun (report.loads).</summary>
public static class LoadState
{
    /// <summary>Has begun; whether it is at work or was broken off, readers see by its lock.</summary>
    public const string Begun = "begun";

    /// <summary>At work.</summary>
    public const string Loading = "loading";

    /// <summary>Begun, and its program is gone: nothing of it was stored.</summary>
    public const string BrokenOff = "broken_off";

    /// <summary>Stored, or every row of it rejected.</summary>
    public const string Loaded = "loaded";

    /// <summary>The same bytes, read in the same way, were loaded before.</summary>
    public const string AlreadyLoaded = "already_loaded";

    /// <summary>Not read, or not to its end: nothing of it was stored.</summary>
    public const string Refused = "refused";

    /// <summary>Ended by a mistake of the program: nothing of it was stored.</summary>
    public const string Failed = "failed";

    /// <summary>Far fewer rows than usual, or columns whose values are not as usual: it waits for an analyst.</summary>
    public const string Held = "held";

    /// <summary>Held, then stored.</summary>
    public const string Released = "released";

    /// <summary>Held, then not stored.</summary>
    public const string Discarded = "discarded";

    /// <summary>Stored, then taken out again.</summary>
    public const string RolledBack = "rolled_back";
}

/// <summary>A headline measure over the months that a load moved, all London: in order out of counted, before and after.</summary>
/// <param name="Title">The name of the measure.</param>
/// <param name="MonthCount">How many months moved.</param>
public sealed record MovedMeasure(string Title, long MonthCount, long NumeratorBefore, long DenominatorBefore, long NumeratorAfter, long DenominatorAfter);

/// <summary>The values of one column in the rows that were accepted.</summary>
/// <param name="Filled">Fields that hold anything.</param>
/// <param name="Invalid">Of these, those that could not be read and count as blank.</param>
/// <param name="Placeholders">Of these, words such as "n/a", which count as blank.</param>
public sealed record ValueCounts(int Filled, int Invalid, int Placeholders)
{
    /// <summary>There are values, and none of them could be read.</summary>
    [JsonIgnore]
    public bool HasNoneRead => Filled > 0 && Invalid == Filled;
}

/// <summary>What a load says it did: what became of one file and its rows.</summary>
public sealed record LoadResult
{
    /// <summary>The file's name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The kind, or empty where the file was refused before it was known.</summary>
    public required string Kind { get; init; }

    /// <summary>The day up to which the extract was taken, in London.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>One of <see cref="LoadState"/>.</summary>
    public required string State { get; init; }

    /// <summary>What a person should know: why the file was refused or held, or that it was loaded before.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>The number of the load.</summary>
    public long? LoadId { get; init; }

    /// <summary>Rows of the file, without its header.</summary>
    public int Read { get; init; }

    /// <summary>Rows that were new.</summary>
    public int Inserted { get; init; }

    /// <summary>Rows that replaced an earlier version.</summary>
    public int Updated { get; init; }

    /// <summary>Rows that say what stands already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows that were rejected, by <see cref="RejectCode"/>.</summary>
    public IReadOnlyDictionary<string, int> RejectedByCode { get; init; } = new Dictionary<string, int>();

    /// <summary>Columns of the file that were not read: outside the contract, or not named by the profile.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>Of each optional column that has any: the values that count as blank.</summary>
    public IReadOnlyDictionary<string, ValueCounts> ValueCounts { get; init; } = new Dictionary<string, ValueCounts>();

    /// <summary>Columns that rules or verdicts read and whose values are not as usual, the most different first.</summary>
    public IReadOnlyList<ColumnDifference> ColumnDifferences { get; init; } = [];

    /// <summary>Teams and courses that were not held before and differ from known ones in form alone.</summary>
    public IReadOnlyList<NameLikeness> NameLikenesses { get; init; } = [];

    /// <summary>The load whose rejected rows this file mends, as its name says.</summary>
    public long? MendsLoadId { get; init; }

    /// <summary>The mapping profile that the file was read through, or null where it has the contract's own form.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The version of that profile.</summary>
    public int? ProfileVersion { get; init; }

    /// <summary>What the load moved in the headline figures of all London.</summary>
    public IReadOnlyList<MovedMeasure> Moves { get; init; } = [];

    /// <summary>The fault of the program that the file has met, for whoever looks after it; null where there was none.</summary>
    [JsonIgnore]
    public Exception? Failure { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Rows that were rejected, of all codes.</summary>
    public int Rejected => RejectedByCode.Values.Sum();

    /// <summary>It has rows, and none was accepted.</summary>
    public bool IsNoneAccepted => Read > 0 && Rejected == Read && State != LoadState.Held;

    /// <summary>It was stored, and over half of its rows were rejected, other than as stale or duplicates (as report.extract_ages counts them).</summary>
    public bool IsMostlyRejected => State == LoadState.Loaded
        && (Rejected - RejectedByCode.GetValueOrDefault(RejectCode.Stale) - RejectedByCode.GetValueOrDefault(RejectCode.DuplicateInFile) - RejectedByCode.GetValueOrDefault(RejectCode.LeftOut)) * 2 > Read;

    /// <summary>Every row read is accounted for: inserted, updated, unchanged or rejected.</summary>
    public bool IsBalanced => Read == Inserted + Updated + Unchanged + Rejected;
}
