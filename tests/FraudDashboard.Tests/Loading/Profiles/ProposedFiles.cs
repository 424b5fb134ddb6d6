using System.Text;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Profiles.Proposals;

namespace FraudDashboard.Tests.Loading.Profiles;

/// <summary>Files given as text, and the profiles proposed for them.</summary>
internal static class ProposedFiles
{
    public static readonly DateOnly AsAt = new(2026, 11, 2);

    public static async Task<MappingProposal> ProposeAsync(string fileName, string text, ExtractContract contract) =>
        MappingProposal.For(await FileAsync(fileName, text), contract, AsAt);

    public static Task<ExtractFile> FileAsync(string fileName, string text) => ExtractFile.OpenAsync(
        ExtractSource.FromStreams(fileName, () => new MemoryStream(Encoding.UTF8.GetBytes(text))), CancellationToken.None);
}
