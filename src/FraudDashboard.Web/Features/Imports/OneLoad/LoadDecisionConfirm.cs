using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Web.Ui.Dialogs;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>The question before a load is discarded or rolled back: the same in the dialog and on the page without a circuit.</summary>
public static class LoadDecisionConfirm
{
    public static Confirm Of(long loadId, string act, DecisionPreview preview) => act == LoadDecisions.Discard
        ? new($"Discard load {loadId}?", preview.Touches, $"Discard load {loadId}")
        : new($"Roll back load {loadId}?", preview.Touches, $"Yes, roll back load {loadId}");

    /// <summary>What the form carries that does it.</summary>
    public static IReadOnlyDictionary<string, string> Fields(string act, string reason, DecisionPreview preview) =>
        new Dictionary<string, string> { ["act"] = act, ["reason"] = reason, ["confirmed"] = preview.Seen };
}
