using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace FraudDashboard.Web.Features.Packs.Briefs;

/// <summary>What the form asks for: a comment on a section of a brief, as its writer saw the one before.</summary>
public sealed record BriefCommentRequest
{
    public const int LongestText = 1000;

    public long PackId { get; init; }

    /// <summary>Kind and code of the area, as <see cref="PackOrder"/> has it.</summary>
    public string Area { get; init; } = "";

    /// <summary>Code of the section.</summary>
    public string Section { get; init; } = "";

    /// <summary>The version that the writer saw; 0 where there was none.</summary>
    public long Seen { get; init; }

    /// <summary>Which copy the writer came from.</summary>
    public string Copy { get; init; } = "";

    /// <summary>One paragraph; empty to take the comment away.</summary>
    public string Text { get; init; } = "";

    public PackProfile Profile => Copy == PackOrder.InternalValue ? PackProfile.Internal : PackProfile.Publication;

    /// <summary>What is wrong with the text, as a sentence; null where nothing is.</summary>
    public string? Problem => Text.Length > LongestText || Text.Any(char.IsControl) ? $"Write the comment in at most {LongestText} characters." : null;

    /// <summary>Reads the fields of the form; lines of the text become one.</summary>
    public static BriefCommentRequest Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value);
        string Text(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        long Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new()
        {
            PackId = Number("pack"),
            Area = Text("area"),
            Section = Text("section"),
            Seen = Number("seen"),
            Copy = Text("copy"),
            Text = string.Join(' ', Text("text").Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)),
        };
    }
}
