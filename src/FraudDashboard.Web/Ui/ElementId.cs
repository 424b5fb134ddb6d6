using System.Text;

namespace FraudDashboard.Web.Ui;

/// <summary>Ids made from titles: the same in the prerendered page and in the circuit that takes it over.</summary>
internal static class ElementId
{
    public static string Of(string kind, string title)
    {
        var id = new StringBuilder(kind);
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-');
    }
}
