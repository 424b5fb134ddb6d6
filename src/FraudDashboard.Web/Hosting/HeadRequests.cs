using FraudDashboard.Web.Requests;

namespace FraudDashboard.Web.Hosting;

/// <summary>HEAD is answered as GET is, without the body (RFC 9110, 9.3.2).</summary>
internal static class HeadRequests
{
    /// <summary>
    /// Routing knows GET alone of the pages and of what is mapped with MapGet, so a HEAD would match the address that
    /// nothing answers: the method is changed before an endpoint is chosen. The server remembers what was asked, and
    /// sends no body.
    /// </summary>
    public static void UseHeadAsGet(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                HeadRequest.Mark(context);
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });

        // Without this call the framework would put routing before the first middleware.
        app.UseRouting();
    }
}
