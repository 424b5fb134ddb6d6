using System.Globalization;
using FraudDashboard.Database.Audit;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.Extensions.Primitives;

namespace FraudDashboard.Web.Features.Access;

/// <summary>What the form asks for: who gets what, for which boroughs, from when to when, and why.</summary>
public sealed record GrantRequest
{
    private const int LongestId = 255;
    private const int LongestYears = 5;

    public string UserId { get; init; } = "";

    public string RoleCode { get; init; } = "";

    public IReadOnlyList<string> Boroughs { get; init; } = [];

    public string From { get; init; } = "";

    public string Until { get; init; } = "";

    public string Reason { get; init; } = "";

    public Role? Role => RoleNames.Read(RoleCode);

    public DateOnly? FromOn => DayOf(From);

    public DateOnly? UntilOn => DayOf(Until);

    public static GrantRequest Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value);
        string Text(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        return new GrantRequest
        {
            UserId = Text("user"),
            RoleCode = Text("role"),
            Boroughs = [.. fields.GetValueOrDefault("borough").OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            From = Text("from"),
            Until = Text("until"),
            Reason = Text("reason"),
        };
    }

    /// <summary>A sentence for what is wrong with it; null when it can be granted.</summary>
    public string? Problem(Reader by, IEnumerable<BoroughRef> boroughs, DateOnly today) => this switch
    {
        { UserId: "" } => "Say who gets the access: the person’s user id at the identity provider.",
        { UserId.Length: > LongestId } => "The user id is too long to be one.",
        _ when UserId.Any(character => character is <= ' ' or > '~') => "The user id has characters that no id has: identity providers give letters, digits and signs of ASCII, without spaces.",
        _ when IsToOneself(by) => "Nobody grants access to themselves: ask another administrator.",
        { Role: null } => "Choose the role.",
        { Role: Security.Role.BoroughLead, Boroughs: [] } => "A borough lead needs at least one borough.",
        _ when Role != Security.Role.BoroughLead && Boroughs.Count > 0 => $"Boroughs are for a borough lead: take them out, or choose that role.",
        _ when Boroughs.Except(boroughs.Where(borough => borough.IsMps).Select(borough => borough.Code)).Any() => "One of the boroughs is not of the Metropolitan Police.",
        { FromOn: null } => "Say from which day.",
        _ when FromOn < today => "The first day has passed: access begins today or later.",
        _ when FromOn > today.AddYears(1) => "The first day is more than a year away.",
        { Until: not "", UntilOn: null } => "The last day cannot be read: year, month, day.",
        _ when UntilOn < FromOn => "The last day is before the first.",
        _ when UntilOn > FromOn!.Value.AddYears(LongestYears) => $"The last day is more than {LongestYears} years after the first.",
        _ => StatedReason.Problem(Reason),
    };

    public bool IsToOneself(Reader by) => string.Equals(UserId, by.UserId, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
