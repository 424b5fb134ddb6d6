using FraudDashboard.Database.Loading.Contracts;
using FraudDashboard.Database.Loading.Files;
using FraudDashboard.Database.Loading.Profiles;

namespace FraudDashboard.Database.Loading.Proposals;

/// <summary>A source column that is proposed for a contract column.</summary>
/// <param name="Likeness">How like the names are, from 0 to 1.</param>
public sealed record ProposedColumn(string Column, string Source, double Likeness);

/// <summary>A mapping profile drafted for a file that no profile fits: for a person to look at, correct and save.</summary>
public sealed record MappingProposal
{
    private const int MostSkippedLines = 10;
    private const int SampleRows = 200;
    private const int FewColumns = 4;

    public required ExtractContract Contract { get; init; }

    /// <summary>The draft as YAML, with a comment for what a person must fill in.</summary>
    public required string Yaml { get; init; }

    /// <summary>The draft as a profile, or null while a required column has no source.</summary>
    public required MappingProfile? Profile { get; init; }

    public required IReadOnlyList<ProposedColumn> Columns { get; init; }

    /// <summary>Required columns that nothing in the file resembles.</summary>
    public required IReadOnlyList<string> MissingColumns { get; init; }

    /// <summary>Columns of the file that nothing would read.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>The first rows as they would be read, where there is a whole profile.</summary>
    public required MappingPreview? Preview { get; init; }

    /// <summary>Drafts a profile; throws <see cref="ExtractRefusedException"/> for what is no table at all.</summary>
    public static MappingProposal For(ExtractFile file, ExtractContract contract, DateOnly asAt)
    {
        var header = Enumerable.Range(0, MostSkippedLines + 1)
            .Select(lines => SampledFile.FindHeader(file, contract, lines))
            .Where(found => found is not null)
            .MaxBy(found => NameMatches.Of(contract, found!).Sum(match => match.Likeness));
        // Without one, reading it as it is says what is wrong.
        var sheet = SampledFile.Read(file, contract, header?.SkipLines ?? 0, SampleRows);
        return Draft(file, sheet, NameMatches.Of(contract, sheet), contract, asAt);
    }

    /// <summary>The columns that the file cannot do without, and some more where those are few.</summary>
    private static List<string> KnownBy(IReadOnlyList<NameMatch> matches, SampledFile sheet)
    {
        List<string> names = [.. matches.OrderByDescending(match => match.Column.IsRequired).ThenByDescending(match => match.Likeness)
            .Where((match, place) => match.Column.IsRequired || place < FewColumns)
            .Select(match => match.Source)];
        return names.Count > 0 ? names : [sheet.Names.FirstOrDefault(name => name.Length > 0) ?? "a column of this file"];
    }

    private static MappingProposal Draft(
        ExtractFile file, SampledFile sheet, IReadOnlyList<NameMatch> matches, ExtractContract contract, DateOnly asAt)
    {
        var mappings = matches.ToDictionary(match => match.Column.Name, match => match.Guess.Mapping());
        DefaultMappings.AddTo(mappings, contract);
        var missing = contract.RequiredColumns.Where(column => !mappings.ContainsKey(column.Name)).Select(column => column.Name).ToList();
        var profile = new MappingProfile
        {
            Name = ProfileWriter.NameFor(file.FileName, contract),
            Contract = contract,
            Version = 1,
            KnownBy = KnownBy(matches, sheet),
            SkipLines = sheet.SkipLines,
            Columns = mappings,
        };
        var used = matches.Select(match => match.Source).ToHashSet();
        return new()
        {
            Contract = contract,
            Yaml = ProfileWriter.Write(profile, missing),
            Profile = missing.Count == 0 ? profile : null,
            Columns = [.. matches.Select(match => new ProposedColumn(match.Column.Name, match.Source, match.Likeness))],
            MissingColumns = missing,
            UnusedColumns = [.. sheet.Names.Where(name => !used.Contains(name))],
            Preview = missing.Count == 0 ? MappingPreview.Of(file, profile, asAt, ShippedLists.All) : null,
        };
    }
}
