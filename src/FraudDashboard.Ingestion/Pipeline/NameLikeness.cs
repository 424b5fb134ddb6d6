using System.Globalization;

namespace FraudDashboard.Ingestion.Pipeline;

/// <summary>A name of a team or course that was not held before, and a known one from which it differs in form alone.</summary>
/// <param name="NameType">One of <see cref="Contracts.NameTypes"/>.</param>
/// <param name="NewName">As the file writes it.</param>
/// <param name="KnownName">As it is held, or written in most rows of the file.</param>
/// <param name="NewCount">Rows of the file with the new name.</param>
/// <param name="KnownCount">Rows with the known name: held ones, and where none is, those of the file.</param>
public sealed record NameLikeness(string NameType, string NewName, string KnownName, int NewCount, long KnownCount)
{
    private const int MostNamed = 5;

    /// <summary>What a load says of them, one sentence each; empty where there is none.</summary>
    public static string Note(IReadOnlyList<NameLikeness> likenesses) => likenesses.Count == 0 ? "" : string.Join(" ", likenesses
        .Take(MostNamed)
        .Select(likeness => likeness.Sentence)
        .Append(likenesses.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"So are {likenesses.Count - MostNamed:N0} names more.") : "")
        .Append("Where they are one, declare them so on the page Imports, Names.")
        .Where(sentence => sentence.Length > 0));

    private string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"The {NameType} “{NewName}” ({Rows(NewCount)}) is new, and differs from “{KnownName}” ({Rows(KnownCount)}) only in case, spaces, hyphens or punctuation.");

    private static string Rows(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "row" : "rows")}");
}
