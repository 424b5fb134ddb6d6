using FraudDashboard.Database;
using FraudDashboard.Database.Auditing;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.Database.Loading.Profiles;
using FraudDashboard.Database.Loading.Proposals;
using FraudDashboard.Web.Shared.Access;
using FraudDashboard.Web.Shared.Auditing;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>A mapping profile for a file, as its text, and the first rows as they would be read; a sentence where they cannot be.</summary>
public sealed record MappingDraft(string Yaml, MappingPreview? Preview, string? Problem)
{
    /// <summary>Columns of the file that nothing reads.</summary>
    public IReadOnlyList<string> UnusedColumns { get; init; } = [];
}

/// <summary>Proposes, shows and saves mapping profiles, for those who may import.</summary>
public sealed class Mappings(DatabaseConnections connections, OpenSessionQuery session, TimeProvider time, AuditAnchorFile? anchors = null)
{
    public async Task<IReadOnlyList<SavedProfile>> SavedAsync(Reader reader, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        return await new SavedProfiles(connections.Loader).AllAsync(cancellation);
    }

    /// <summary>Proposes a profile by the likeness of names.</summary>
    public async Task<MappingDraft> ProposeAsync(ExtractSource source, string kind, CancellationToken cancellation)
    {
        try
        {
            var file = await ExtractFile.OpenAsync(source, cancellation);
            var proposal = MappingProposal.For(file, file.KindOf(kind), FileIdentity.AsAtOf(null, source.FileName, time));
            var missing = string.Join(", ", proposal.MissingColumns);
            return new(proposal.Yaml, proposal.Preview, missing.Length == 0 ? null : $"Nothing in the file resembles {missing}, which {kind} must have: name the columns, or a constant, in the profile.")
            {
                UnusedColumns = proposal.UnusedColumns,
            };
        }
        catch (ExtractRefusedException refusal)
        {
            return new("", null, refusal.Message);
        }
    }

    /// <summary>The first rows of the file as a profile's text would have them read.</summary>
    public async Task<MappingDraft> ShowAsync(ExtractSource source, string yaml, CancellationToken cancellation)
    {
        try
        {
            var file = await ExtractFile.OpenAsync(source, cancellation);
            return new(yaml, MappingPreview.Of(file, ProfileReader.Read(yaml), FileIdentity.AsAtOf(null, source.FileName, time), ShippedLists.All), null);
        }
        catch (Exception refusal) when (refusal is ExtractRefusedException or ProfileRefusedException)
        {
            return new(yaml, null, refusal.Message);
        }
    }

    /// <summary>Saves a profile; the sentence that says so, or why not.</summary>
    public async Task<(bool IsSaved, string Sentence)> SaveAsync(Reader reader, string yaml, string reason, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        try
        {
            var saved = await new SavedProfiles(connections.Loader, anchors).SaveAsync(yaml, reason.Trim(), AuditLine.IdOf(reader.Scope), reader.UserName, cancellation);
            return (true, $"Saved as {saved}. Files with the columns {string.Join(", ", saved.KnownBy)} are read through it from now on: load yours.");
        }
        catch (ProfileRefusedException refusal)
        {
            return (false, refusal.Message);
        }
    }
}
