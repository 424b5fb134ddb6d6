namespace FraudDashboard.Web.Security;

/// <summary>Why a request was refused, for its line in the audit.</summary>
/// <param name="Why">One of the words below.</param>
/// <param name="AreaCode">The borough or Command Unit asked for, where that is what was refused.</param>
public sealed record Refusal(string Why, string? AreaCode = null)
{
    public const string NotOfRole = "not_of_role";
    public const string NotOfArea = "not_of_area";
    public const string ToOneself = "to_oneself";
    public const string TooOften = "too_often";
    public const string FormOfAnother = "form_of_another_page";
    public const string NoSuchAddress = "no_such_address";
    public const string OtherSite = "other_site";
    public const string OtherSession = "other_session";
    public const string SessionEnded = "session_ended";

    /// <summary>Of one line for several refusals that did not get a line each.</summary>
    public const string NotWrittenSingly = "not_written_singly";

    public static Refusal? Of(HttpContext context) => context.Features.Get<Refusal>();
}

/// <summary>Refuses a request.</summary>
public static class RefusingRequests
{
    /// <summary>Answers 403; the line in the audit follows when the request is done.</summary>
    public static void Refuse(this HttpContext context, string why, string? areaCode = null)
    {
        context.Features.Set(new Refusal(why, areaCode));
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
