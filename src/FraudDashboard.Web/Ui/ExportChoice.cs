namespace FraudDashboard.Web.Ui;

/// <summary>One file that a page offers: its key in the catalogue and its title.</summary>
public sealed record ExportChoice(string Key, string Title);
