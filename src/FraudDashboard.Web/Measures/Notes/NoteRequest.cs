using System.Globalization;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;
using Microsoft.Extensions.Primitives;

namespace FraudDashboard.Web.Measures.Notes;

/// <summary>What the form asks for: a note on a measure or rule, its area, the month that it is about, and a link.</summary>
public sealed record NoteRequest
{
    public const int LongestText = 300;
    public const int LongestLink = 500;

    private const string MonthFormat = "yyyy-MM";

    /// <summary>Code of the measure or rule.</summary>
    public string Subject { get; init; } = "";

    public string Area { get; init; } = "";

    /// <summary>"2026-10".</summary>
    public string Month { get; init; } = "";

    public string Text { get; init; } = "";

    public string Link { get; init; } = "";

    public DateOnly? MonthOn =>
        DateOnly.TryParseExact(Month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    /// <summary>Reads the fields of the form; lines of the text become one.</summary>
    public static NoteRequest Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value);
        string Text(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        return new()
        {
            Subject = Text("subject"),
            Area = Text("area"),
            Month = Text("month"),
            Text = string.Join(' ', Text("text").Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)),
            Link = Text("link"),
        };
    }

    /// <summary>What is wrong with it, a sentence for each field.</summary>
    public NoteProblems Problems(IEnumerable<Choice> months, IEnumerable<Choice> areas) => new(
        areas.Any(area => area.Value == Area) ? null : "Choose an area that you may write about.",
        months.Any(month => month.Value == Month) ? null : "Choose the month that the note is about.",
        Text.Length is 0 or > LongestText || Text.Any(char.IsControl) ? $"Write the note in at most {LongestText} characters." : null,
        IsLink(Link) ? null : "Give the whole address of a page, beginning with https://, or leave this empty.");

    /// <summary>The months that a note may be about, newest first: those that have reports.</summary>
    public static IReadOnlyList<Choice> Months(ClockRow? clock)
    {
        if (clock is not { FirstMonth: { } first })
        {
            return [];
        }

        var last = new DateOnly(clock.AsAtOn.Year, clock.AsAtOn.Month, 1);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, (last.Year - first.Year) * 12 + last.Month - first.Month) + 1)
                .Select(i => last.AddMonths(-i))
                .Select(month => new Choice(month.ToString(MonthFormat, CultureInfo.InvariantCulture), Format.Month(month))),
        ];
    }

    private static bool IsLink(string link) => link.Length == 0
        || (link.Length <= LongestLink && link.All(character => character is > ' ' and <= '~')
            && link.StartsWith("https://", StringComparison.Ordinal)
            && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Host.Length > 0);
}

/// <summary>A sentence for each field that is wrong; null for those that are right.</summary>
public sealed record NoteProblems(string? Area, string? Month, string? Text, string? Link)
{
    public static readonly NoteProblems None = new(null, null, null, null);

    public bool Any => this != None;
}
