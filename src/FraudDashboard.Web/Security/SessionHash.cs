using System.Security.Cryptography;

namespace FraudDashboard.Web.Security;

/// <summary>Names a session in what a page carries to its circuit: only who knows the session's id, a secret, can make it, and nobody can read the id out of it.</summary>
public static class SessionHash
{
    /// <summary>Hexadecimal SHA-256 of the session's id; null without a reader.</summary>
    public static string? Of(Reader? reader) => reader is null ? null : Of(reader.SessionId);

    /// <summary>Hexadecimal SHA-256 of the id; null without one.</summary>
    public static string? Of(Guid? sessionId) => sessionId is { } id ? Convert.ToHexString(SHA256.HashData(id.ToByteArray())) : null;
}

/// <summary>A circuit was started with what a page of another session carried.</summary>
public sealed class OtherSessionException() : Exception("This circuit was started with the page of another session: it is ended, and nothing of the page is shown.");
