using FraudDashboard.Web.Exports.Downloads;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FraudDashboard.Web.Features.Downloads;

/// <summary>What the page that waits for a file leads to: the file, once, or giving it up. Antiforgery holds for the form.</summary>
public static class DownloadFile
{
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet(Urls.DownloadsPath + "/{ticket}/file", SendAsync).RequireAuthorization(new RequiresAttribute(Capability.Export));
        app.MapPost(Urls.GiveUpDownloadPath, GiveUp).RequireAuthorization(new RequiresAttribute(Capability.Export));
    }

    private static Task SendAsync(string ticket, HttpContext context, CurrentReader reader, DownloadWorkers workers, DownloadAnswers answers)
    {
        if (workers.Find(ticket, reader.Reader) is { } download)
        {
            return answers.SendAsync(context, download);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static IResult GiveUp([FromForm] string? ticket, CurrentReader reader, DownloadWorkers workers, HttpContext context)
    {
        if (workers.Find(ticket ?? "", reader.Reader) is not { } download)
        {
            return Results.NotFound();
        }

        workers.GiveUp(download);
        context.Response.Headers.Location = Urls.Download(download.Ticket);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
