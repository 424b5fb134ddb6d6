using FraudDashboard.Ingestion.Contracts;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>How like the name of a source column is to what a contract column is called, from 0 to 1.</summary>
internal static class NameSimilarity
{
    // One word of two alike is enough for what a person must look at anyway, and not for what might pass unseen.
    private const double Enough = 0.6;
    private const double EnoughUnseen = 0.65;

    private const int LongestName = 100;
    private const int ShortestMisspelling = 5;

    // A word before what is named so.
    private const double OfOneMoreWord = 0.75;

    // What is read only where the file has nothing better.
    private const double OfStandIn = 0.75;

    // Of two columns with a name each that is said, the one whose name is said first.
    private const double LaterPhrase = 0.001;

    /// <summary>From here on a name is worth proposing for a column.</summary>
    public static double EnoughFor(ContractColumn column) => column.IsRequired ? Enough : EnoughUnseen;

    public static double Of(ContractColumn column, string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return 0;
        }

        var tokens = NameWords.Of(name);
        if (NameWords.AreOfAPerson(tokens))
        {
            return 0;
        }

        var own = Synonyms.Of(column.Name).Select((phrase, place) => Of(phrase, name, tokens) - (place * LaterPhrase));
        var others = Synonyms.StandInsFor(column.Name).Select((phrase, place) => (OfStandIn * Of(phrase, name, tokens)) - (place * LaterPhrase));
        return own.Concat(others).Max();
    }

    /// <summary>True where a column would be read from one of that name only because the file has no better.</summary>
    public static bool IsStandIn(ContractColumn column, string name)
    {
        var tokens = NameWords.Of(name);
        return Synonyms.StandInsFor(column.Name).Select(phrase => OfStandIn * Of(phrase, name, tokens)).DefaultIfEmpty(0).Max()
            > Synonyms.Of(column.Name).Max(phrase => Of(phrase, name, tokens));
    }

    private static double Of(string phrase, string name, List<string> tokens)
    {
        if (ColumnName.Loose(phrase) == ColumnName.Loose(name))
        {
            return 1;
        }

        var sought = NameWords.OfPhrase(phrase);
        var found = sought.Where(word => tokens.Exists(token => IsLike(word, token))).ToList();
        var surplus = tokens.Where(token => !sought.Exists(word => IsLike(word, token))).ToList();
        var weight = found.Count + surplus.Sum(NameWords.WeightOf);
        var shared = 0.95 * 2 * found.Count / (sought.Count + weight);
        return found.Count == sought.Count && NamesTheSameThing(sought, tokens, surplus) ? Math.Max(shared, OfOneMoreWord) : shared;
    }

    /// <summary>
    /// The last word of a name says what the thing is: an officer team is a team, a loss adjuster no loss. A word before it that
    /// names another party makes it that party's.
    /// </summary>
    private static bool NamesTheSameThing(List<string> sought, List<string> tokens, List<string> surplus) =>
        surplus is [var more] && sought[^1] == tokens[^1] && NameWords.IsTelling(sought[^1]) && !NameWords.IsOfAnother(more);

    /// <summary>The same word, or a misspelling: a word that is one itself is none of another.</summary>
    private static bool IsLike(string word, string token) => word == token
        || (word.Length >= ShortestMisspelling && token.Length >= ShortestMisspelling && !NameWords.IsKnown(token)
            && EditDistance(word, token) <= 1 + (Math.Min(word.Length, token.Length) / 8));

    /// <summary>The letters to put in, leave out or change to make one word of the other.</summary>
    private static int EditDistance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = previous[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, 1 + Math.Min(previous[column], current[column - 1]));
            }

            previous = current;
        }

        return previous[^1];
    }
}
