using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Measures.Queries;
using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Measures.Changes;

/// <summary>The parts that divide the reports of a measure or rule: boroughs, offences, teams, sources.</summary>
internal static class RateParts
{
    /// <summary>Boroughs and offences come from the tallies, teams and sources from the reports of the months.</summary>
    public static async Task<IEnumerable<CountedPart>> ReadAsync(
        ReadSession session, PageRequest request, MeasuredSubject subject, ChangeQuestion question, CancellationToken cancellation)
    {
        var isByReport = question.By is "team" or "source";
        return (isByReport, subject) switch
        {
            (true, { TallySubject: null }) => await ReferralPartsQuery.RunAsync(
                session, request.ReferralScope, question, request.AreaCodes, request.Filter.OffenceCode, cancellation),
            (true, _) => await ReportPartsQuery.RunAsync(session, request.Scope, question, subject, request.Filter.OffenceCode, cancellation),
            (_, { IsRule: true }) => await TallyPartsQuery.RunAsync(session, TallyScopeOf(request, question, subject), question, SliceOf(request, question), cancellation),
            _ => await MeasurePartsQuery.RunAsync(session, TallyScopeOf(request, question, subject), question, SliceOf(request, question), request.AreaCodes, cancellation),
        };
    }

    private static UserScope TallyScopeOf(PageRequest request, ChangeQuestion question, MeasuredSubject subject) =>
        subject.TallySubject is not null && question.By == "offence" ? request.TallyScope
        : subject.IsRule ? request.Scope : request.ReferralScope;

    private static PartsSlice SliceOf(PageRequest request, ChangeQuestion question)
    {
        if (question.By == "borough")
        {
            return new(request.SliceByArea.Slice, request.SliceByArea.OffenceCode);
        }

        return new(request.Slice.Slice == "area" ? "both" : "offence", null);
    }
}
