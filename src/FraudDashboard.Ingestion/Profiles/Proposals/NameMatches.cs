using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>A contract column and the source column that is most like it, by its name and, for a key, by its values.</summary>
internal sealed record NameMatch(ContractColumn Column, string Source, double Similarity, ColumnGuess Guess);

/// <summary>Pairs contract columns with source columns, the likest first, each once.</summary>
internal static class NameMatches
{
    private const double OfRepeats = 0.5;

    public static IReadOnlyList<NameMatch> Of(ExtractContract contract, SampledFile file)
    {
        var isKeyOneColumn = contract.Columns.Count(column => column.IsKey) == 1;
        var candidates = contract.Columns
            .SelectMany((column, place) => file.Names.Select((name, index) => (Place: place, Match: new NameMatch(
                column, name, NameSimilarity.Of(column, name), new ColumnGuess(column, [name], file.Columns[index], file.IsMonthFirst)))))
            .Where(candidate => candidate.Match.Similarity >= NameSimilarity.EnoughFor(candidate.Match.Column) && candidate.Match.Guess.IsLikely(candidate.Match.Similarity))
            .OrderByDescending(candidate => Weight(candidate.Match)).ThenBy(candidate => candidate.Place);
        Dictionary<string, NameMatch> byColumn = [];
        HashSet<string> taken = [];
        foreach (var (_, match) in candidates)
        {
            if (!byColumn.ContainsKey(match.Column.Name) && taken.Add(match.Source))
            {
                byColumn.Add(match.Column.Name, match);
            }
        }

        return [.. contract.Columns.Where(column => byColumn.ContainsKey(column.Name)).Select(column => byColumn[column.Name])];

        // Of several columns that are called like a key, the one that tells the rows apart.
        double Weight(NameMatch match) => match.Similarity * (isKeyOneColumn && match.Column.IsKey && match.Guess.HasRepeats() ? OfRepeats : 1);
    }
}
