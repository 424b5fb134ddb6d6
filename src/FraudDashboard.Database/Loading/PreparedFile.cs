using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Files;

namespace FraudDashboard.Database.Loading;

/// <summary>A file that has been looked through and has a place in the order of loading.</summary>
internal sealed record PreparedFile(ExtractFile File, ExtractContract Contract, DateOnly AsAt)
{
    /// <summary>Within a day, the kinds load in the order of the contract.</summary>
    public int KindOrder { get; } = ExtractContracts.All.ToList().IndexOf(Contract);
}
