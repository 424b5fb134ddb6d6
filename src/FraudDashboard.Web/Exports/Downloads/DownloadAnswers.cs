using System.Runtime.ExceptionServices;
using FraudDashboard.Web.Requests;
using FraudDashboard.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>Answers a form that asks for a file: with the file when it is made soon, else with the page that waits for it.</summary>
public sealed class DownloadAnswers(DownloadWorkers workers, DownloadSettings settings, TimeProvider time)
{
    private const string QueueFull = "Too many files wait to be made already, so this one was not taken on. Try again in a few minutes.";

    // A connection may rest for this long before its rate counts.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Takes the order and answers it.</summary>
    /// <remarks>Nothing is sent before the whole file is made: a failure on the way is an error page, never half a file.</remarks>
    public async Task AnswerAsync(HttpContext context, DownloadOrder order)
    {
        if (workers.Add(order) is not { } download)
        {
            context.RefuseForm(StatusCodes.Status429TooManyRequests, QueueFull, order.BackPath);
            return;
        }

        try
        {
            await download.Over.WaitAsync(settings.Wait, time, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Urls.Download(download.Ticket);
            return;
        }
        catch (OperationCanceledException)
        {
            workers.GiveUp(download);
            throw;
        }

        await (download.Failure is { } failure ? RefuseAsync(context, order, failure) : SendAsync(context, download));
    }

    /// <summary>Sends a file that is ready; it is sent once. To a HEAD it says what would come, and keeps the file.</summary>
    /// <exception cref="OperationCanceledException">The reader has gone, or took it too slowly.</exception>
    public async Task SendAsync(HttpContext context, Download download)
    {
        if (HeadRequest.Is(context) && download.State == DownloadState.Ready)
        {
            SetHeaders(context.Response, download.Name!, download.Target!.File.Length);
            return;
        }

        if (!workers.TryTake(download))
        {
            context.RefuseForm(StatusCodes.Status404NotFound, "This file is not there: it was sent already, given up or is not ready. Ask for it again.", download.Order.BackPath);
            return;
        }

        await using var file = download.Target!.File;
        SetHeaders(context.Response, download.Name!, file.Length);
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(settings.SlowestBytesPerSecond, Grace);
        }

        await file.SendAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, DownloadOrder order, Exception failure)
    {
        if (failure is not SpoolException)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        context.RefuseForm(StatusCodes.Status503ServiceUnavailable, failure.Message, order.BackPath);
        return Task.CompletedTask;
    }

    private static void SetHeaders(HttpResponse response, DownloadName name, long length)
    {
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name.FileName);
        response.ContentType = name.ContentType;
        response.ContentLength = length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
