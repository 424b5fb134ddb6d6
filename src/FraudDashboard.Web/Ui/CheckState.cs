namespace FraudDashboard.Web.Ui;

/// <summary>How a rule stands for one report.</summary>
public enum CheckState
{
    Gap,
    NotYetDue,
    Satisfied,
    DoesNotApply,
}
