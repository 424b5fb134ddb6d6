using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Features.Access;

/// <summary>What the page of access reads: every grant there ever was, and the boroughs that one can be for.</summary>
public sealed record AccessData(IReadOnlyList<AccessGrantRow> Grants, IReadOnlyList<BoroughRef> Boroughs);

/// <summary>Reads the page of access for whoever manages or audits grants: by the editing login, since the reading one sees none.</summary>
public sealed class ReadAccess(WriteSessions sessions, ReferenceCache reference)
{
    public async Task<AccessData> RunAsync(UserScope reader, CancellationToken cancellation) => new(
        await sessions.RunAsync(reader, AccessGrants.ReadAsync, cancellation),
        (await reference.GetAsync(cancellation)).Boroughs);
}
