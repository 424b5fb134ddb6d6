using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security;

/// <summary>Leaves a line in the audit for what was asked for and refused.</summary>
public sealed class RefusedAccess(WaitingRefusals waiting, RefusalLimit limit, RefusedAddress address)
{
    // Who looks at the audit after an answer finds its line; an audit that is slow does not hold the answer for ever.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>The refusal stands even if the audit cannot be written.</summary>
    /// <param name="path">A path without its query string, which may hold what a person typed.</param>
    /// <param name="areaCode">The borough or Command Unit asked for, where that is what was refused.</param>
    /// <param name="why">One of the words of <see cref="Refusal"/>.</param>
    /// <param name="cancellation">Ends the waiting for the line; the line is written all the same.</param>
    public Task RecordAsync(UserScope reader, string path, string? areaCode, string why, CancellationToken cancellation)
    {
        if (!limit.Allows(AuditLine.IdOf(reader), reader.UserName, AuditActions.AccessRefused, why))
        {
            return Task.CompletedTask;
        }

        object detail = areaCode is null ? new { why } : new { why, area = areaCode };
        return RecordAsync(reader.By(AuditActions.AccessRefused, address.Of(path), detail: detail), cancellation);
    }

    /// <summary>Leaves any line that tells of a refusal.</summary>
    /// <param name="cancellation">Ends the waiting for the line; the line is written all the same.</param>
    public async Task RecordAsync(AuditEvent line, CancellationToken cancellation) => await waiting.AddAsync(line).WaitAsync(LongestWait, cancellation)
        .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
}
