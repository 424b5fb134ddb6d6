using FraudDashboard.Database;
using FraudDashboard.Database.Audit;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Proposals;
using FraudDashboard.Web.Security;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>A mapping profile for a file, as its text, with what it makes of the file; a sentence where it cannot be read.</summary>
public sealed record MappingDraft(string Yaml, MappingProposal? Proposal, string? Problem)
{
    /// <summary>What an analyst should know of it, where nothing is wrong.</summary>
    public string? Note { get; init; }
}

/// <summary>What a word of the file means in a contract column; null where it is not read, empty where it is a blank.</summary>
public sealed record WordChoice(string Column, string Word, string? Meaning);

/// <summary>Proposes, shows and saves mapping profiles, for those who may import.</summary>
public sealed class MappingProfiles(DatabaseConnections connections, OpenSessionQuery session, TimeProvider time, AuditAnchorFile? anchors = null)
{
    /// <summary>Every version of the saved profiles, the latest of a name first.</summary>
    public async Task<IReadOnlyList<SavedProfile>> SavedAsync(Reader reader, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        return await new SavedProfiles(connections.Loader).AllAsync(cancellation);
    }

    /// <summary>The profile in use that reads the file, as that kind before any other, else one proposed by the likeness of names.</summary>
    /// <param name="isKindChosen">Whether a profile of another kind is of no use.</param>
    public async Task<MappingDraft> OpenAsync(Reader reader, ExtractSource source, string kind, bool isKindChosen, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        var inUse = await new SavedProfiles(connections.Loader).KnownAsync(cancellation);
        var isKnown = false;
        var draft = await DraftAsync(
            source,
            "",
            (file, asAt) =>
            {
                IEnumerable<ExtractContract> kinds = isKindChosen ? [file.KindOf(kind)] : ExtractContracts.All.OrderByDescending(contract => contract.Kind == kind);
                var known = kinds.Select(contract => MappingProposal.Known(file, inUse, contract, asAt)).FirstOrDefault(found => found is not null);
                isKnown = known is not null;
                return known ?? MappingProposal.For(file, file.KindOf(kind), asAt);
            },
            cancellation);
        return isKnown && draft.Proposal is { } proposal
            ? draft with { Note = $"This file is read already, through the profile {proposal.Draft}, which is shown. Change it and save it, and that is its next version; or propose another anew." }
            : draft;
    }

    /// <summary>Proposes a profile by the likeness of names.</summary>
    /// <param name="skipLines">Lines above the header; null where it is looked for.</param>
    public Task<MappingDraft> ProposeAsync(ExtractSource source, string kind, int? skipLines, CancellationToken cancellation) =>
        DraftAsync(source, "", (file, asAt) => MappingProposal.For(file, file.KindOf(kind), asAt, skipLines), cancellation);

    /// <summary>The profile's text with the time of a column read from another column of the file, or from none.</summary>
    public Task<MappingDraft> ChangeTimeAsync(ExtractSource source, string yaml, string column, string? time, CancellationToken cancellation) =>
        DraftAsync(source, yaml, (file, asAt) => MappingChanges.WithTime(file, ProfileReader.Read(yaml), asAt, column, time), cancellation);

    /// <summary>The profile's text with rows like one left out, or read.</summary>
    public Task<MappingDraft> LeaveOutAsync(ExtractSource source, string yaml, OddRow row, bool isLeftOut, CancellationToken cancellation) =>
        DraftAsync(source, yaml, (file, asAt) => MappingChanges.WithOddRow(file, ProfileReader.Read(yaml), asAt, row, isLeftOut), cancellation);

    /// <summary>What a profile's text makes of the file.</summary>
    public async Task<MappingDraft> ShowAsync(ExtractSource source, string yaml, CancellationToken cancellation)
    {
        var shown = await DraftAsync(source, yaml, (file, asAt) => MappingProposal.Of(file, ProfileReader.Read(yaml), asAt), cancellation);
        return shown with { Yaml = yaml };
    }

    /// <summary>The profile's text with one contract column read from elsewhere.</summary>
    public Task<MappingDraft> ChangeAsync(ExtractSource source, string yaml, string column, ColumnChoice choice, CancellationToken cancellation) => DraftAsync(
        source,
        yaml,
        (file, asAt) => choice.Constant is { } constant
            ? MappingProposal.Of(file, ProfileReader.Read(yaml).With(column, new() { Constant = constant }), asAt)
            : MappingProposal.With(file, ProfileReader.Read(yaml), asAt, column, choice.Source),
        cancellation);

    /// <summary>The profile's text with one word of a column read as another, or not at all where the meaning is null.</summary>
    public Task<MappingDraft> ChangeWordAsync(ExtractSource source, string yaml, WordChoice choice, CancellationToken cancellation) => DraftAsync(
        source,
        yaml,
        (file, asAt) => MappingProposal.WithWord(file, ProfileReader.Read(yaml), asAt, choice.Column, choice.Word, choice.Meaning),
        cancellation);

    /// <summary>The profile's text with dates that could be either read with the month first.</summary>
    public Task<MappingDraft> ReadMonthFirstAsync(ExtractSource source, string yaml, bool isMonthFirst, CancellationToken cancellation) =>
        DraftAsync(source, yaml, (file, asAt) => MappingProposal.WithMonthFirst(file, ProfileReader.Read(yaml), asAt, isMonthFirst), cancellation);

    /// <summary>Saves a profile; the sentence that says so, or why not.</summary>
    public async Task<(bool IsSaved, string Sentence)> SaveAsync(Reader reader, string yaml, string reason, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        try
        {
            var saved = await new SavedProfiles(connections.Loader, anchors).SaveAsync(yaml, reason.Trim(), AuditLine.IdOf(reader.Scope), reader.UserName, cancellation);
            return (true, $"Saved as {saved}. Files with the columns {string.Join(", ", saved.KnownBy)} are read through it from now on.");
        }
        catch (ProfileRefusedException refusal)
        {
            return (false, refusal.Message);
        }
    }

    /// <summary>What retiring a profile would touch.</summary>
    public async Task<DecisionPreview> PreviewRetireAsync(Reader reader, string name, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        return await new SavedProfiles(connections.Loader).PreviewRetireAsync(name, cancellation);
    }

    /// <summary>Retires a profile; the sentence that says so, or why not.</summary>
    public async Task<(bool IsRetired, string Sentence)> RetireAsync(Reader reader, string name, string reason, CancellationToken cancellation)
    {
        await session.RequireAsync(reader, Capability.Import, cancellation);
        try
        {
            await new SavedProfiles(connections.Loader, anchors).RetireAsync(name, reason.Trim(), AuditLine.IdOf(reader.Scope), reader.UserName, cancellation);
            return (true, $"{name} is retired: no file is read through it any more. Saved again, it is back.");
        }
        catch (ProfileRefusedException refusal)
        {
            return (false, refusal.Message);
        }
    }

    private async Task<MappingDraft> DraftAsync(
        ExtractSource source, string yaml, Func<ExtractFile, DateOnly, MappingProposal> draft, CancellationToken cancellation)
    {
        try
        {
            var file = await ExtractFile.OpenAsync(source, cancellation);
            var proposal = draft(file, FileIdentity.AsAtOf(null, source.FileName, time));
            var missing = string.Join(", ", proposal.MissingColumns);
            return new(proposal.Yaml, proposal, missing.Length == 0 ? null
                : $"Say where {missing} {(proposal.MissingColumns.Count == 1 ? "comes" : "come")} from: {proposal.Contract.Kind} must have {(proposal.MissingColumns.Count == 1 ? "it" : "them")}, and nothing in the file has a name like it.");
        }
        catch (Exception refusal) when (refusal is ExtractRefusedException or ProfileRefusedException)
        {
            return new(yaml, null, refusal.Message);
        }
    }
}
