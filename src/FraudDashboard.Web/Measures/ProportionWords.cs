using FraudDashboard.Web.Measures.Statistics;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures;

/// <summary>How a count out of a count is written, on every screen alike.</summary>
public static class ProportionWords
{
    /// <summary>" [u]" where fewer than ten reports make a rate unreliable, for sentences.</summary>
    public static string Mark(this Proportion value) => value.IsLowReliability ? Format.NoBreak + "[u]" : "";

    /// <summary>"3,104 of 3,767".</summary>
    public static string OutOf(this Proportion value) => $"{Format.Count(value.Numerator)} of {Format.Count(value.Denominator)}";

    /// <summary>"82.4 % (3,104 of 3,767)", or what stands for none.</summary>
    public static string Full(this Proportion value, string nothing = "none due yet") =>
        value.Rate is { } rate ? $"{Format.Percent(rate)}{value.Mark()} ({value.OutOf()})" : nothing;
}
