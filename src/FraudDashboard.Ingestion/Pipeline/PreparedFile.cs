using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>A file that has been looked through and has a place in the order of loading.</summary>
internal sealed record PreparedFile(ExtractFile File, ExtractContract Contract, MappingProfile? Profile, DateOnly AsAt)
{
    /// <summary>Within a day, the kinds load in the order of the contract.</summary>
    public int KindOrder { get; } = ExtractContracts.All.ToList().IndexOf(Contract);
}
