namespace FraudDashboard.Web.Ui;

/// <summary>Patterns of text fields: the browser says at once what the site would refuse.</summary>
public static class Patterns
{
    /// <summary>More than spaces.</summary>
    public const string NotBlank = @".*\S.*";
}
