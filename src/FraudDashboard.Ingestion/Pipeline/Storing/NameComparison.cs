using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Pipeline.Storing;

/// <summary>
/// Finds the teams and courses of a file that were not held before it and differ from a known one in form alone. Asked before
/// the file is stored.
/// </summary>
internal sealed class NameComparison(LoaderConnection database)
{
    // core.team knows teams of reports that a roll-back took out again: those that such a load brought are new once more.
    private const string UndoneSql = """
        select found ->> 'new_name'
        from core.load, jsonb_array_elements(name_likenesses) as found
        where state = 'rolled_back' and found ->> 'name_type' = $1
        """;

    private static readonly Dictionary<string, (string Known, string Counts)> Statements = new()
    {
        [NameTypes.Team] = (
            "select owner_team from core.team union select allocated_team from core.victim_care_referral where allocated_team is not null union select team from core.training",
            """
            select name, count(*)
            from (
                select owner_team as name from core.crime_report where owner_team = any ($1)
                union all select allocated_team from core.victim_care_referral where allocated_team = any ($1)
                union all select team from core.training where team = any ($1)
            ) as named
            group by name
            """),
        [NameTypes.Course] = (
            "select distinct course_code from core.training",
            "select course_code, count(*) from core.training where course_code = any ($1) group by course_code"),
    };

    /// <param name="names">By type and name: rows of the file.</param>
    public async Task<IReadOnlyList<NameLikeness>> FindAsync(Dictionary<string, Dictionary<string, int>> names, CancellationToken cancellationToken)
    {
        List<NameLikeness> found = [];
        foreach (var (type, inFile) in names.Where(type => type.Value.Count > 0))
        {
            var known = (await ReadAsync(Statements[type].Known)).Except(await ReadAsync(UndoneSql, type)).ToHashSet(StringComparer.Ordinal);
            var alike = inFile.Keys.Union(known).GroupBy(NameForm.Of).Where(names => names.Key.Length > 0 && names.Count() > 1 && !names.All(known.Contains)).ToList();
            if (alike.Count > 0)
            {
                // Nothing counts the rows of a name but the rows: this is for the day on which one is new.
                var held = (await database.ReadAsync(
                    Statements[type].Counts, row => (row.GetString(0), row.GetInt64(1)), cancellationToken, [alike.SelectMany(names => names).Where(known.Contains).ToArray()])).ToDictionary();
                found.AddRange(alike.SelectMany(names => LikenessesOf(type, [.. names], inFile, held)));
            }
        }

        return found;

        Task<List<string>> ReadAsync(string sql, params object[] values) => database.ReadAsync(sql, row => row.GetString(0), cancellationToken, values);
    }

    /// <summary>The new names of one form, each beside the one that most rows have: held ones first.</summary>
    private static IEnumerable<NameLikeness> LikenessesOf(string type, string[] names, Dictionary<string, int> inFile, Dictionary<string, long> held)
    {
        var standing = names.OrderByDescending(name => held.GetValueOrDefault(name)).ThenByDescending(name => inFile.GetValueOrDefault(name)).ThenBy(name => name, StringComparer.Ordinal).First();
        return names.Where(name => name != standing && !held.ContainsKey(name) && inFile.ContainsKey(name))
            .Order(StringComparer.Ordinal)
            .Select(name => new NameLikeness(type, name, standing, inFile[name], held.TryGetValue(standing, out var rows) ? rows : inFile.GetValueOrDefault(standing)));
    }
}
