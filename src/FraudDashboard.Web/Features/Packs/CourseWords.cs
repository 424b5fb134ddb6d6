namespace FraudDashboard.Web.Features.Packs;

/// <summary>A course by its name.</summary>
internal static class CourseWords
{
    /// <summary>"Fraud call handling" of fraud_call_handling or FRAUD-CALL-HANDLING; a code that is no words stays as it is.</summary>
    public static string Of(string code)
    {
        var words = code.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? code : char.ToUpperInvariant(words[0]) + (words.Any(char.IsLower) ? words[1..] : words.ToLowerInvariant()[1..]);
    }
}
