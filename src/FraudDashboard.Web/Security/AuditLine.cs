using System.Text.Json;
using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Security;

/// <summary>Lines of the audit as the site writes them.</summary>
public static class AuditLine
{
    /// <summary>What a reader did.</summary>
    /// <param name="reader">Who.</param>
    /// <param name="actionCode">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">A path of the site: never a crime reference or a name.</param>
    /// <param name="purpose">What the reader typed as the reason.</param>
    /// <param name="detail">What becomes the JSON of the line.</param>
    public static AuditEvent By(
        this UserScope reader, string actionCode, string subject, string? purpose = null, object? detail = null) => new()
        {
            UserId = IdOf(reader),
            UserName = reader.UserName,
            ActionCode = actionCode,
            Subject = subject,
            Purpose = purpose,
            Detail = detail is null ? null : JsonSerializer.SerializeToElement(detail),
        };

    /// <summary>The person's id in the audit.</summary>
    public static string IdOf(UserScope reader) => reader.UserId.Length > 0 ? reader.UserId : reader.UserName;
}
