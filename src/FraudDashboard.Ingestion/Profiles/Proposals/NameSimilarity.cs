using System.Text;
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

        var tokens = TokensOf(name);
        return Synonyms.Of(column.Name).Select((phrase, place) => Of(phrase, name, tokens) - (place * LaterPhrase)).Max();
    }

    private static double Of(string phrase, string name, List<string> tokens)
    {
        if (ColumnName.Loose(phrase) == ColumnName.Loose(name))
        {
            return 1;
        }

        var sought = TokensOf(phrase);
        var found = sought.Count(word => tokens.Any(token => IsLike(word, token)));
        return 0.95 * 2 * found / (sought.Count + tokens.Count);
    }

    private static bool IsLike(string word, string token) => word == token
        || (word.Length >= ShortestMisspelling && token.Length >= ShortestMisspelling && EditDistance(word, token) <= 1 + (Math.Min(word.Length, token.Length) / 8));

    /// <summary>The words of a name: apart at spaces, marks and capitals, without those that say nothing.</summary>
    private static List<string> TokensOf(string name)
    {
        var spaced = new StringBuilder();
        for (var place = 0; place < name.Length; place++)
        {
            var isNewWord = place > 0 && char.IsUpper(name[place]) && char.IsLower(name[place - 1]);
            spaced.Append(isNewWord ? " " : "").Append(char.IsLetterOrDigit(name[place]) ? char.ToLowerInvariant(name[place]) : ' ');
        }

        var words = spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Synonyms.Plain).Where(word => word.Length > 0).Distinct().ToList();
        return words.Count > 0 ? words : [ColumnName.Loose(name)];
    }

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
