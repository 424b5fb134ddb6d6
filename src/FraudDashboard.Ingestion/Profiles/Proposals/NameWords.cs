using System.Collections.Frozen;
using System.Text;

namespace FraudDashboard.Ingestion.Profiles.Proposals;

/// <summary>The words of a column's name, each in one spelling, and what they say of it.</summary>
internal static class NameWords
{
    private const double OfNoWeight = 0.5;
    private const int ShortestPart = 3;

    // Which of its features a column holds: the thing itself is named before them.
    private static readonly FrozenSet<string> Features =
        ["name", "description", "code", "text", "value", "field", "flag", "indicator", "time", "details", "current", "primary", "main", "total"];

    // Many columns end in these, and they say nothing without the word before.
    private static readonly FrozenSet<string> General =
        ["date", "number", "type", "code", "status", "name", "id", "reference", "time", "amount", "reported", "recorded", "method", "flag", "result", "state", "area", "district", "confirmed", "crime", "incident", "contact", "details", "allocated", "suspect", "victim"];

    private static readonly FrozenSet<string> Others =
        ["suspect", "offender", "perpetrator", "defendant", "witness", "vehicle", "previous", "old", "bail", "arrest", "insurer", "linked"];

    private static readonly FrozenSet<string> Persons =
        ["victim", "suspect", "officer", "offender", "witness", "person", "informant", "supervisor", "complainant", "owner"];

    private static readonly FrozenSet<string> PersonsNames = ["name", "surname", "forename", "firstname", "lastname", "initials"];

    private static readonly FrozenSet<string> Known =
        Synonyms.AllPhrases.SelectMany(phrase => Spaced(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(word => new[] { word, Synonyms.Plain(word) })
            .Concat(Features).Concat(General).Concat(Others).Concat(Persons).Concat(PersonsNames).Concat(Synonyms.Abbreviations).ToFrozenSet();

    private static readonly FrozenDictionary<string, List<string>> Phrases = Synonyms.AllPhrases.Distinct().ToFrozenDictionary(phrase => phrase, Of);

    /// <summary>The words of a name: apart at spaces, marks and capitals, and where known words run together; without those that say nothing.</summary>
    public static List<string> Of(string name)
    {
        var words = Spaced(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Known.Contains(word) ? [word] : Parts(word) ?? [word])
            .Select(Synonyms.Plain).Where(word => word.Length > 0).Distinct().ToList();
        return words.Count > 0 ? words : [ColumnName.Loose(name)];
    }

    /// <summary>The first word of a value, in small letters: "yes" of "Yes - cyber enabled".</summary>
    public static string FirstOf(string text) => Spaced(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");

    /// <summary>The words of a phrase of <see cref="Synonyms"/>.</summary>
    public static List<string> OfPhrase(string phrase) => Phrases[phrase];

    /// <summary>True for a word by which columns are called.</summary>
    public static bool IsKnown(string word) => Known.Contains(word);

    /// <summary>How much a word of a name counts that what is sought has not.</summary>
    public static double WeightOf(string word) => Features.Contains(word) ? OfNoWeight : 1;

    /// <summary>False for a word in which many names end.</summary>
    public static bool IsTelling(string word) => !General.Contains(word);

    /// <summary>True for a word that makes a column that of somebody or something else.</summary>
    public static bool IsOfAnother(string word) => Others.Contains(word);

    /// <summary>True for the name of a person, which no extract holds, and for who did something.</summary>
    public static bool AreOfAPerson(IReadOnlyCollection<string> words) =>
        words.Contains("by") || (words.Any(PersonsNames.Contains) && words.Any(Persons.Contains));

    private static string Spaced(string name)
    {
        var spaced = new StringBuilder();
        for (var place = 0; place < name.Length; place++)
        {
            var isNewWord = place > 0 && char.IsUpper(name[place]) && char.IsLower(name[place - 1]);
            spaced.Append(isNewWord ? " " : "").Append(char.IsLetterOrDigit(name[place]) ? char.ToLowerInvariant(name[place]) : ' ');
        }

        return spaced.ToString();
    }

    /// <summary>The known words that run together in one ("officerteam"); null where it is not made of such.</summary>
    private static List<string>? Parts(string word)
    {
        if (word.Length < 2 * ShortestPart)
        {
            return null;
        }

        // The longest first part first: "dateoffence" is no "date of".
        for (var length = word.Length - ShortestPart; length >= ShortestPart; length--)
        {
            if (Known.Contains(word[..length]) && (Known.Contains(word[length..]) ? [word[length..]] : Parts(word[length..])) is { } rest)
            {
                return [word[..length], .. rest];
            }
        }

        return null;
    }
}
