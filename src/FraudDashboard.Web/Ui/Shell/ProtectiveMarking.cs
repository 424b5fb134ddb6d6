using FraudDashboard.Web.Requests.Reference;

namespace FraudDashboard.Web.Ui.Shell;

/// <summary>The protective marking: a setting, and the strictest that is usual here while the setting cannot be read.</summary>
public sealed class ProtectiveMarking(ReferenceCache? reference = null)
{
    public const string Unread = "OFFICIAL – SENSITIVE";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>At once where a page was read before; never longer than a second, and never a failure.</summary>
    public async ValueTask<string> ReadAsync()
    {
        if (reference is null)
        {
            return Unread;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var lists = reference.Latest ?? await reference.GetAsync(patience.Token);
            return lists.Marking.Length == 0 ? Unread : lists.Marking;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The page itself says that the database does not answer.
            return Unread;
        }
    }
}
