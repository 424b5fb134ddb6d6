using System.Globalization;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>Where a page of the list of referrals ended: how urgent its last row is, its moment and id, and how many rows came before.</summary>
public readonly record struct ReferralKey(int Urgency, DateTime At, long Id, long RowsBefore)
{
    /// <summary>As it stands in an address: no reference is in it.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{Urgency}-{new MomentKey(At, Id, RowsBefore).Token}");

    /// <summary>Reads a token; null when there is none or it is not one.</summary>
    public static ReferralKey? Read(string? token) =>
        token?.Split('-', 2) is [[>= '0' and <= '3' and var urgency], var moment] && MomentKey.Read(moment) is { } key
            ? new(urgency - '0', key.At, key.Id, key.RowsBefore) : null;
}

/// <summary>One order of the list of referrals, with its keyset.</summary>
public sealed record ReferralOrder(string Name, string After, string Order, Func<ReferralsRow, DateTime> At)
{
    private static readonly ReferralOrder[] All =
    [
        // Of one priority, which the urgency tells, who came first is due first; an index has the moment of receipt.
        new(
            "urgent", "and (urgency_order, received_at, referral_id) > (@AfterUrgency, @AfterAt, @AfterId)\n",
            "order by urgency_order, received_at, referral_id\n", row => row.ReceivedAt),
        new("contact-due", "and (contact_due_at, referral_id) > (@AfterAt, @AfterId)\n", "order by contact_due_at, referral_id\n", row => row.ContactDueAt),
        new("received", "and (received_at, referral_id) < (@AfterAt, @AfterId)\n", "order by received_at desc, referral_id desc\n", row => row.ReceivedAt),
    ];

    public static ReferralOrder Of(string name) => All.Single(order => order.Name == name);

    /// <summary>The orders of the list that a filter asks for: who was contacted waits no longer.</summary>
    public static IEnumerable<string> NamesOf(PageFilter filter) =>
        All.Select(order => order.Name).Where(name => name != "urgent" || ReferralPart.Of(filter.Measure, filter.Part).IsToContact);

    /// <summary>The order asked for, else the list's own: its first.</summary>
    public static string NameOf(PageFilter filter) => filter.Sort ?? NamesOf(filter).First();

    public ReferralKey KeyOf(ReferralsRow row, long rowsBefore) => new(row.UrgencyOrder, At(row), row.ReferralId, rowsBefore);
}
