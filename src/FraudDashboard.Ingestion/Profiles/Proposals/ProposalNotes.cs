using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Values;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>What a person should know of a proposal that its columns alone do not show.</summary>
internal static class ProposalNotes
{
    private const double CalledSo = 0.9;
    private const double Mostly = 0.9;

    public static IReadOnlyList<string> Of(ExtractContract contract, SampledFile sheet, IReadOnlyList<NameMatch> matches)
    {
        List<string> notes = [];
        if (OtherKind(contract, sheet, matches) is { } other)
        {
            notes.Add(other);
        }

        if (matches.FirstOrDefault(match => match.Column.Name == "reported_at" && NameSimilarity.IsStandIn(match.Column, match.Source)) is { } reported)
        {
            notes.Add($"reported_at is read from {reported.Source}, which may say when it happened and not when it was reported: if the file has the day of the report, choose that.");
        }

        return notes;
    }

    /// <summary>
    /// What a recording without a time of day does beside a report with one: it counts as of midnight, before the report of
    /// the same day, and a day's export must not look like worse recording.
    /// </summary>
    public static IEnumerable<string> OfTimes(IReadOnlyDictionary<string, ColumnMapping> mappings, SampledFile sheet)
    {
        if (mappings.GetValueOrDefault("recorded_at") is { From: [var recorded] } && HasTime(recorded) == false
            && mappings.GetValueOrDefault("reported_at") is { From: var reported } && (reported.Count > 1 || (reported is [var only] && HasTime(only) == true)))
        {
            yield return $"recorded_at is read from {recorded}, which has no time of day, and reported_at has one: a report that was recorded on the day it was reported will count as recorded before it, and as a gap. If the file has the time of recording, choose that.";
        }

        // Null where the sample has no value.
        bool? HasTime(string source) => (sheet.ValuesOf([source], "") ?? []).Where(text => !FieldText.Trim(text).IsEmpty).ToList() is { Count: > 0 } filled
            ? !TimeColumns.HasNoTime(filled) : null;
    }

    /// <summary>Another kind whose reference the file has, where it has none of this kind's.</summary>
    private static string? OtherKind(ExtractContract contract, SampledFile sheet, IReadOnlyList<NameMatch> matches)
    {
        if (contract.KeyColumns.ToList() is not [var key] || key.Format == ColumnFormats.NfibRef)
        {
            return null;
        }

        var own = matches.FirstOrDefault(match => match.Column == key);
        if (own is not null && IsOfNfib(sheet, own.Source))
        {
            return $"{own.Source} holds references of NFIB, not the force's: if this is a list of what NFIB sent to the force, its kind is {ExtractContracts.NfibDisseminations.Kind}.";
        }

        return own is { Similarity: >= CalledSo } ? null : ExtractContracts.All
            .Where(kind => kind != contract)
            .SelectMany(kind => kind.KeyColumns.Take(1).Where(_ => kind.KeyColumns.Count() == 1).Select(column => (Kind: kind, Column: column)))
            .SelectMany(other => sheet.Names.Select(name => (other.Kind, Name: name, Similarity: NameSimilarity.Of(other.Column, name))))
            .Where(found => found.Similarity >= CalledSo && found.Name != own?.Source)
            .OrderByDescending(found => found.Similarity)
            .Select(found => $"{found.Name} is what {found.Kind.Kind} are known by: if the file is a list of those, choose that kind.")
            .FirstOrDefault();
    }

    private static bool IsOfNfib(SampledFile sheet, string source)
    {
        var filled = (sheet.ValuesOf([source], "") ?? []).Where(text => !FieldText.Trim(text).IsEmpty).ToList();
        return filled.Count > 0 && filled.Count(text => ColumnFormats.NfibRef.Read(text, ShippedLists.All).IsValue) >= filled.Count * Mostly;
    }
}
