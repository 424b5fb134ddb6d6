namespace FraudDashboard.Web.Requests;

/// <summary>Whether a request that is answered as a GET was a HEAD: what may be sent only once is not spent on it.</summary>
public static class HeadRequest
{
    private static readonly object Key = new();

    public static void Mark(HttpContext context) => context.Items[Key] = true;

    public static bool Is(HttpContext context) => context.Items.ContainsKey(Key);
}
