using System.Globalization;

namespace FraudDashboard.Web.Requests;

/// <summary>Which lines of the audit are asked for.</summary>
public sealed record AuditCriteria
{
    /// <summary>The id of a person, or how their name begins.</summary>
    public string? Who { get; init; }

    public string? Action { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How the subject begins: "/reports/".</summary>
    public string? Subject { get; init; }

    /// <summary>As they stand in a query string.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs() =>
        from pair in new (string Key, string? Value)[]
        {
            ("who", Who), ("action", Action), ("from", Text(From)), ("to", Text(To)), ("subject", Subject),
        }
        where pair.Value is not null
        select new KeyValuePair<string, string>(pair.Key, pair.Value);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
