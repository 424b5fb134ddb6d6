namespace FraudDashboard.Web.Ui.Pages;

/// <summary>The one read that still counts: to begin another ends the one before it, and to dispose ends all, those that begin later too.</summary>
public sealed class CurrentRead : IDisposable
{
    private CancellationTokenSource? _current;
    private bool _isOver;

    /// <summary>Ends the read before.</summary>
    /// <returns>The new read's token: cancelled already where another began meanwhile, or nobody looks any more.</returns>
    public async Task<CancellationToken> BeginAsync()
    {
        if (_isOver)
        {
            return new(canceled: true);
        }

        var begun = new CancellationTokenSource();
        var (token, before) = (begun.Token, _current);
        _current = begun;
        if (before is not null)
        {
            // Others run meanwhile: what they leave behind is told by the token alone.
            await before.CancelAsync();
            before.Dispose();
        }

        return token;
    }

    public void Dispose()
    {
        _isOver = true;
        _current?.Cancel();
        _current?.Dispose();
        _current = null;
    }
}
