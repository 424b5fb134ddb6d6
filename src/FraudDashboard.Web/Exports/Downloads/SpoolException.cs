namespace FraudDashboard.Web.Exports.Downloads;

/// <summary>A file found no room before it was sent, or took too long; the message is a sentence for its reader.</summary>
public sealed class SpoolException(string sentence, Exception? cause = null) : Exception(sentence, cause);
