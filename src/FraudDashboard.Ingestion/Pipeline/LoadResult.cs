using System.Text.Json.Serialization;
using FraudDashboard.Ingestion.Parsing.Rows;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>What became of a file; the names are the states of core.load.</summary>
public static class LoadState
{
    /// <summary>At work, or broken off; readers see which (report.loads).</summary>
    public const string Begun = "begun";
    public const string Loading = "loading";
    public const string BrokenOff = "broken_off";
    public const string Loaded = "loaded";
    public const string AlreadyLoaded = "already_loaded";
    public const string Refused = "refused";
    public const string Held = "held";
    public const string Released = "released";
    public const string Discarded = "discarded";
    public const string RolledBack = "rolled_back";
}

/// <summary>A headline measure over the months that a load moved: in order and counted, before and after.</summary>
public sealed record MovedMeasure(string Title, long MonthCount, long NumeratorBefore, long DenominatorBefore, long NumeratorAfter, long DenominatorAfter);

/// <summary>The values of one column in the rows that were accepted.</summary>
/// <param name="Filled">Fields that hold anything.</param>
/// <param name="Invalid">Of these, those that could not be read and were taken as blanks.</param>
/// <param name="Placeholders">Of these, words such as "n/a", taken as blanks.</param>
public sealed record ValueCounts(int Filled, int Invalid, int Placeholders)
{
    [JsonIgnore]
    public bool HasNoneRead => Filled > 0 && Invalid == Filled;
}

/// <summary>What became of one file and its rows.</summary>
public sealed record LoadResult
{
    public required string FileName { get; init; }

    /// <summary>The kind, or empty where the file was refused before it was known.</summary>
    public required string Kind { get; init; }

    public required DateOnly AsAt { get; init; }

    public required string State { get; init; }

    /// <summary>What a person should know: why the file was refused or held, or that it was loaded before.</summary>
    public string Sentence { get; init; } = "";

    public long? LoadId { get; init; }

    public int Read { get; init; }

    public int Inserted { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    public IReadOnlyDictionary<string, int> RejectedByCode { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>Of each optional column that has any: the values that were taken as blanks.</summary>
    public IReadOnlyDictionary<string, ValueCounts> ValueCounts { get; init; } = new Dictionary<string, ValueCounts>();

    /// <summary>The load whose rejected rows this file mends, as its name says.</summary>
    public long? MendsLoadId { get; init; }

    /// <summary>The mapping profile that the file was read through, or null where it has the contract's own form.</summary>
    public string? ProfileName { get; init; }

    public int? ProfileVersion { get; init; }

    /// <summary>What the load moved in the headline figures of all London.</summary>
    public IReadOnlyList<MovedMeasure> Moves { get; init; } = [];

    public double Seconds { get; init; }

    public int Rejected => RejectedByCode.Values.Sum();

    /// <summary>It has rows, and none was accepted.</summary>
    public bool IsNoneAccepted => Read > 0 && Rejected == Read && State != LoadState.Held;

    /// <summary>It was stored, and over half of its rows were rejected, other than as stale or duplicates (as report.extract_ages counts them).</summary>
    public bool IsMostlyRejected => State == LoadState.Loaded
        && (Rejected - RejectedByCode.GetValueOrDefault(RejectCode.Stale) - RejectedByCode.GetValueOrDefault(RejectCode.DuplicateInFile)) * 2 > Read;

    /// <summary>Every row read is accounted for: inserted, updated, unchanged or rejected.</summary>
    public bool IsBalanced => Read == Inserted + Updated + Unchanged + Rejected;
}
