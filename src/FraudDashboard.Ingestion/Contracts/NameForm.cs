using System.Globalization;
using System.Text;

namespace FraudDashboard.Ingestion.Contracts;

/// <summary>What is left of a name without case, spaces, hyphens and punctuation: names of one form may be one.</summary>
public static class NameForm
{
    /// <summary>"FRAUDDESK" of "Fraud desk", "FRAUD-DESK" and "fraud/desk"; empty for a name of signs alone.</summary>
    public static string Of(string name)
    {
        var form = new StringBuilder(name.Length);
        foreach (var rune in Whole(name).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune) && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                form.Append(Rune.ToUpperInvariant(rune));
            }
        }

        return form.ToString();
    }

    // Half of a pair of surrogates has no form of its own, and no other text may have it.
    private static string Whole(string name) => name.EnumerateRunes().Contains(Rune.ReplacementChar) ? name : name.Normalize(NormalizationForm.FormKC);
}
