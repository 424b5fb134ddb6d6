namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Says in one sentence why a file is refused whole; nothing of it is stored.</summary>
public sealed class ExtractRefusedException(string sentence) : Exception(sentence);
