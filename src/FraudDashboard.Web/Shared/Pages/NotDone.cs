namespace FraudDashboard.Web.Shared.Pages;

/// <summary>Why a form that was sent was not carried out, for the error page to say, and the page to go back to.</summary>
public sealed record NotDone(string Why, string BackPath)
{
    public static NotDone? Of(HttpContext? context) => context?.Features.Get<NotDone>();
}

internal static class NotDoneAnswer
{
    /// <summary>Answers with the site's error page, which says why.</summary>
    public static void NotDone(this HttpContext context, int statusCode, string why, string backPath)
    {
        context.Features.Set(new NotDone(why, backPath));
        context.Response.StatusCode = statusCode;
    }
}
