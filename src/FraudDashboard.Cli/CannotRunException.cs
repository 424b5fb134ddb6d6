namespace FraudDashboard.Cli;

/// <summary>A verb cannot begin; the message is one sentence for the person at the terminal.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
