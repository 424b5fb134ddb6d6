using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Exports;
using FraudDashboard.Web.Exports.Excel;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Features.VictimCare;

/// <summary>The list of referrals as a file: the rows, order and columns of the screen.</summary>
public static class ReferralsSheet
{
    public static PageKeys Keys { get; } = new()
    {
        Used = [.. PageKeys.Figures.Used!, "measure", "part", "priority", "team", "after"],
        Sorts = [.. FilterWords.ReferralSorts.Select(sort => sort.Value)],
        SortsOf = ReferralOrder.NamesOf,
        IsTurnable = false,
        Words = new Dictionary<string, IReadOnlyList<string>>
        {
            ["measure"] = [VictimCareData.Measure],
            ["part"] = [.. ReferralPart.All.Concat(ReferralPart.OfTeams).Select(part => part.Code).OfType<string>()],
        },
    };

    public static ExportDefinition Definition { get; } =
        new("referrals", "Victim care referrals", Urls.VictimCarePath, Keys, ReadAsync) { IsList = true };

    /// <summary>The columns of the list, on screen and in the file: who has no contact yet has no time of it.</summary>
    public static Sheet<ReferralsRow> Of(PageRequest request)
    {
        var isToContact = ReferralPart.Of(request.Filter.Measure, request.Filter.Part).IsToContact;
        return new("Victim care referrals", isToContact ? Columns(request) : [.. Columns(request), Contacted]);
    }

    private static SheetColumn<ReferralsRow> Contacted { get; } = new("Contacted", SheetKind.DateTime, row => row.FirstContactAt, 17);

    private static SheetColumn<ReferralsRow>[] Columns(PageRequest request) =>
    [
        new("Referral", SheetKind.Text, row => row.ReferralRef, 20),
        new("Priority", SheetKind.Text, row => ReferralWords.Priority(row.Priority), 12),
        new("First contact", SheetKind.Text, ReferralWords.State, 14),
        new("When", SheetKind.Text, row => ReferralWords.When(row, request.AsAtOn), 18, "Days overdue, late or to go, on the date of the data") { Place = ColumnPlace.Screen },
        new("Days late", SheetKind.Count, row => ReferralWords.DaysLate(row, request.AsAtOn), 9, "Days from the day on which contact was due to the contact, or to the date of the data without one; below zero, days left; empty for a contact in time") { Place = ColumnPlace.File },
        new("Borough", SheetKind.Text, row => request.Reference.AreaName(row.AreaCode), 24, "The borough it is allocated to"),
        new("Team", SheetKind.Text, row => row.AllocatedTeam, 22),
        new("Vulnerable", SheetKind.Text, ReferralWords.Vulnerable, 11),
        new("Offence", SheetKind.Text, row => request.Reference.OffenceName(row.OffenceCode), 34) { Place = ColumnPlace.Screen },
        new("Offence code", SheetKind.Text, row => row.OffenceCode, 11) { Place = ColumnPlace.File },
        new("Offence name", SheetKind.Text, row => request.Reference.OffenceTitle(row.OffenceCode), 34) { Place = ColumnPlace.File },
        new("Received", SheetKind.DateTime, row => row.ReceivedAt, 17),
        new("Contact due", SheetKind.DateTime, row => row.ContactDueAt, 17, "24 hours after receipt for an immediate referral, 7 days for a standard one, unless set otherwise"),
    ];

    private static async Task<ExportContent> ReadAsync(ReadSession session, PageRequest request, CancellationToken cancellation)
    {
        var criteria = VictimCareData.Criteria(request);
        var scope = request.ReferralScope;
        var counts = await ReferralCountsQuery.RunAsync(session, scope, criteria, cancellation);
        var total = await VictimCareData.TotalAsync(session, request, criteria, counts, cancellation);
        return new(Of(request).Content(ReferralsQuery.StreamAsync(session, scope, criteria, cancellation)), total, VictimCareViewModel.PeriodOf(request));
    }
}
