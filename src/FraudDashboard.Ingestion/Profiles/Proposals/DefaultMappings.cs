using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What stands in for required columns that few sources have.</summary>
internal static class DefaultMappings
{
    public static void AddTo(Dictionary<string, ColumnMapping> mappings, ExtractContract contract)
    {
        Add(ExtractContracts.SourceUpdatedAt, new() { Derive = Derivations.AsAt });
        if (contract != ExtractContracts.CrimeReports)
        {
            return;
        }

        Add("source", new() { Constant = "other" });
        Add("status", new() { Constant = "open" });
        if (mappings.ContainsKey("reported_at"))
        {
            Add("recorded_at", new() { Derive = "reported_at" });
        }

        void Add(string column, ColumnMapping mapping) => mappings.TryAdd(column, mapping);
    }
}
