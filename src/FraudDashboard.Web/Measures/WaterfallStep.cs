namespace FraudDashboard.Web.Measures;

/// <summary>One bar of a waterfall: a verdict and its reports.</summary>
public sealed record WaterfallStep(string Title, long Count, string? Href, Tone Tone = Tone.Concern);
