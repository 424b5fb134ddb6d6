using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles;

/// <summary>What a profile takes for granted of columns that the file does not say, or not whole, and what follows for the figures.</summary>
public static class ProfileAssumptions
{
    /// <summary>A sentence for each; empty where the profile takes nothing for granted.</summary>
    public static IReadOnlyList<string> Of(MappingProfile profile) =>
    [
        .. profile.Contract.RequiredColumns
            .Where(column => profile.Columns.TryGetValue(column.Name, out var mapping) && mapping.From.Count == 0)
            .Select(column => Sentence(column, profile.Columns[column.Name])),
        .. profile.Contract.Columns
            .Where(column => profile.Columns.TryGetValue(column.Name, out var mapping) && mapping.DateFormats.Any(DateFormats.IsOfMonths))
            .Select(column => $"{column.Name} is known by the month alone: every row counts as of the first day of its month."),
        .. IsRecordedWhenReported(profile) ? ["recorded_at is read from the column of reported_at: every report will count as recorded within 24 hours."] : Array.Empty<string>(),
    ];

    private static bool IsRecordedWhenReported(MappingProfile profile) =>
        profile.Columns.GetValueOrDefault("reported_at") is { From: [var reported] } && profile.Columns.GetValueOrDefault("recorded_at") is { From: [var recorded] } && recorded == reported;

    private static string Sentence(ContractColumn column, ColumnMapping mapping) => (column.Name, mapping) switch
    {
        ("status", { Constant: "open" }) => "status is open in every row: no report will count as finalised or cancelled.",
        (_, { Constant: { } constant }) => $"{column.Name} is {constant} in every row.",
        ("recorded_at", { Derive: "reported_at" }) => "recorded_at is taken from reported_at: every report will count as recorded within 24 hours.",
        (ExtractContracts.SourceUpdatedAt, { Derive: Derivations.AsAt }) => $"{column.Name} is the day of the file: of two files the one of the later day stands.",
        (_, { Derive: Derivations.AsAt }) => $"{column.Name} is the day of the file.",
        var (name, other) => $"{name} is taken from {other.Derive}.",
    };
}
