using System.Text.Json;
using FraudDashboard.Ingestion.Parsing.Files;

namespace FraudDashboard.DatabaseTests.Loading.Cases;

/// <summary>What a file of tests/cases must become; what its .expected.json does not name is not compared.</summary>
internal sealed record ExtractCase
{
    private const string Ending = ".expected.json";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "cases");
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The state of the load: loaded, refused or held.</summary>
    public required string Result { get; init; }

    /// <summary>Rows of the file.</summary>
    public int? Read { get; init; }

    public int? Inserted { get; init; }

    public int? Updated { get; init; }

    public int? Unchanged { get; init; }

    /// <summary>Rejected rows by code; an empty object says that there is none.</summary>
    public Dictionary<string, int>? Rejected { get; init; }

    /// <summary>Fragments of the sentences of the load report, in any order.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>All keys that are stored, each with the columns to compare.</summary>
    public Dictionary<string, Dictionary<string, JsonElement>>? Stored { get; init; }

    /// <summary>Of each key named, all columns that have a field issue.</summary>
    public Dictionary<string, string[]> FieldIssues { get; init; } = [];

    /// <summary>Fragments of what is kept of rejected rows.</summary>
    public IReadOnlyList<string> RowsKept { get; init; } = [];

    /// <summary>The names of all files that are cases, in their order.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Folder, "*" + Ending).Select(path => System.IO.Path.GetFileName(path)[..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Where the file of a case lies: beside its expectation, with an ending of its own.</summary>
    public static string PathOf(string name) => Directory.GetFiles(Folder, name + ".*").Single(path => !path.EndsWith(Ending, StringComparison.Ordinal));

    /// <summary>The file of a case, to be loaded.</summary>
    public static ExtractSource SourceOf(string name) => ExtractSource.FromPath(PathOf(name));

    /// <summary>What is expected of a case.</summary>
    public static ExtractCase Of(string name) => JsonSerializer.Deserialize<ExtractCase>(File.ReadAllText(System.IO.Path.Combine(Folder, name + Ending)), Options)!;
}
