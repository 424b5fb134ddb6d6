using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The undoing of a declaration that is asked for once more, with what it touches.</summary>
/// <param name="CrimeReports">Counted crime reports that are shown under the chosen name and would be shown as they are written.</param>
public sealed record AskedUndo(UndoNameRequest Request, SameNamesRow Same, long CrimeReports)
{
    public IReadOnlyList<string> Touches =>
    [
        $"{Format.Of(Same.OtherNames.Length, "name is", "names are")} shown as written again, beside {Same.ChosenName}: {string.Join(", ", Same.OtherNames)}.",
        Same.NameType == NameTypes.Team
            ? $"{Format.Of(CrimeReports, "crime report")} of {(CrimeReports == 1 ? "it" : "them")} {(CrimeReports == 1 ? "moves" : "move")} from {Same.ChosenName} in every list and figure by team; no total moves."
            : "Training is added up by each course as it is written; no total of people moves.",
        "They can be declared one again.",
    ];
}
