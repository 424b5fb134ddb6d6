namespace FraudDashboard.Web.Ui.Pages;

/// <summary>The status of a page whose path names nothing, and which says so itself.</summary>
public static class NotFoundStatus
{
    /// <summary>404 with the page: set any earlier, the status would send the site's own page in its place.</summary>
    public static void AnswerNotFound(this HttpContext? context)
    {
        if (context is { Response.HasStarted: false })
        {
            context.Response.OnStarting(() =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }
}
