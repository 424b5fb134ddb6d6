namespace FraudDashboard.Web.Measures;

/// <summary>The names of training courses, whose extracts hold codes.</summary>
public static class CourseNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BANK-PROTOCOL"] = "Banking Protocol",
        ["FRAUD-AWARE"] = "Fraud awareness",
        ["NFIB-REPORT"] = "Reporting to NFIB",
        ["VULN-VICTIM"] = "Vulnerable victims",
    };

    /// <summary>"Fraud awareness" of FRAUD-AWARE; a code that is not known is written as words: "Cyber basics" of CYBER-BASICS.</summary>
    public static string Of(string code)
    {
        if (Known.TryGetValue(code, out var name))
        {
            return name;
        }

        var words = code.Replace('_', ' ').Replace('-', ' ').Trim();
        return MeasureWords.Sentence(words.Any(char.IsLower) ? words : words.ToLowerInvariant());
    }
}
