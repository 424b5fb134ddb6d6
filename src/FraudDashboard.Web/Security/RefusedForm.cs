namespace FraudDashboard.Web.Security;

/// <summary>Why a form that was sent was not carried out, for the error page to say, and the page to go back to.</summary>
public sealed record RefusedForm(string Why, string BackPath)
{
    public static RefusedForm? Of(HttpContext? context) => context?.Features.Get<RefusedForm>();
}

internal static class RefusedFormAnswer
{
    /// <summary>Answers with the site's error page, which says why.</summary>
    public static void RefuseForm(this HttpContext context, int statusCode, string why, string backPath)
    {
        context.Features.Set(new RefusedForm(why, backPath));
        context.Response.StatusCode = statusCode;
    }
}
