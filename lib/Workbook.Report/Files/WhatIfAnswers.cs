using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Report.Files;

/// <summary>
/// The answers of a question as a page carries them. An answer with as many words as the one before it is written as the words that differ, each after
/// its place: neighbours share most of their words, and whole sentences would weigh two to four times as much.
/// </summary>
internal static class WhatIfAnswers
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<string> answers)
    {
        json.WriteStartArray();
        string[] before = [];
        foreach (string answer in answers)
        {
            string[] words = answer.Split(' ');
            if (words.Length == before.Length)
            {
                WriteDifference(json, before, words);
            }
            else
            {
                json.WriteStringValue(answer);
            }

            before = words;
        }

        json.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter json, string[] before, string[] words)
    {
        json.WriteStartArray();
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != before[i])
            {
                json.WriteNumberValue(i);
                json.WriteStringValue(words[i]);
            }
        }

        json.WriteEndArray();
    }
}
