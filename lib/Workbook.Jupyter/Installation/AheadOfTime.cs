using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Installation;

/// <summary>
/// Compiles a program to machine code (ReadyToRun) together with a runtime of its own, so that it need not be done again at every start.
/// What every cell runs is compiled as one composite image: the compiler's types then do not end at the border of the runtime's
/// assemblies, where ordinary ReadyToRun leaves code over both to the start. Such code is valid for one build of the runtime, which is
/// why that comes along. The SDK does it when it publishes, so a program of one line that runs the other is published.
/// </summary>
public static class AheadOfTime
{
    // What every cell runs, but for the formatting library: compiled with these, its dynamic conversions fail.
    private static readonly string[] Together =
    [
        "Workbook.Cli", "Workbook.Engine", "Workbook.Jupyter", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "NetMQ", "AsyncIO",
        "System.Private.CoreLib", "System.Runtime", "System.Runtime.InteropServices", "System.Runtime.Loader", "System.Memory", "System.Linq", "System.Console",
        "System.Collections", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Reflection.Metadata", "System.Threading",
        "System.Text.Json", "System.Text.Encodings.Web", "System.Net.Primitives", "System.Net.Sockets", "System.Security.Cryptography",
    ];

    // Seldom or never run in a kernel, and long to compile.
    private static readonly string[] Left = ["FSharp.Compiler.Service", "System.ServiceModel.Primitives", "Spectre.Console"];

    private static string Framework => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Compiles a program in place and makes an executable that starts it.</summary>
    /// <param name="dotnet">The program that runs the SDK.</param>
    /// <param name="program">Full path of the program's main assembly, with what it needs beside it.</param>
    /// <param name="name">The executable's name; no assembly of the program may have it.</param>
    /// <param name="cancellation">Stops it; the folder then is what it was.</param>
    /// <returns>The executable's file, beside the program. Or why it could not be done, the folder being what it was.</returns>
    public static async Task<(string? Executable, string? Failure)> CompileAsync(string dotnet, string program, string name, CancellationToken cancellation)
    {
        string work = Directory.CreateTempSubdirectory("workbook-compile-").FullName;
        try
        {
            string folder = Path.GetDirectoryName(program)!, compiled = Path.Combine(work, "compiled"), project = Path.Combine(work, name + ".csproj");
            string executable = OperatingSystem.IsWindows() ? name + ".exe" : name;
            await WriteAsync(project, Project(folder)).ConfigureAwait(false);
            await WriteAsync(Path.Combine(work, "Start.cs"), Start(program)).ConfigureAwait(false);
            await WriteAsync(Path.Combine(work, "runtimeconfig.template.json"), Settings(program)).ConfigureAwait(false);
            string[] publish = ["publish", project, "--output", compiled, "--verbosity", "quiet", "--nologo"];
            string? failure = await FailureAsync(dotnet, publish, work, cancellation).ConfigureAwait(false)
                ?? await FailureAsync(Path.Combine(compiled, executable), ["--version"], work, cancellation).ConfigureAwait(false);
            if (failure is not null)
            {
                return (null, failure);
            }

            foreach (string file in Directory.EnumerateFiles(compiled))
            {
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            }

            return (Path.Combine(folder, executable), null);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        Task WriteAsync(string file, string text) => File.WriteAllTextAsync(file, text, cancellation);
    }

    private static string Start(string program) =>
        $"return System.AppDomain.CurrentDomain.ExecuteAssemblyByName(\"{Path.GetFileNameWithoutExtension(program)}\", args);";

    // The runtime's settings; the SDK writes which runtime it is.
    private static string Settings(string program)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(program, ".runtimeconfig.json")));
        return new JsonObject { ["configProperties"] = settings?["runtimeOptions"]?["configProperties"]?.DeepClone() }.ToJsonString();
    }

    private static string Project(string folder) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>true</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
            <PublishReadyToRunComposite>true</PublishReadyToRunComposite>
            <PublishReadyToRunCrossgen2ExtraArgs>-r:{SecurityElement.Escape(Framework)}/*.dll;-r:{SecurityElement.Escape(folder)}/*.dll</PublishReadyToRunCrossgen2ExtraArgs>
            <EnableDefaultItems>false</EnableDefaultItems>
            <GenerateDependencyFile>false</GenerateDependencyFile>
            <DebugType>none</DebugType>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="Start.cs" />
            <Reference Include="{SecurityElement.Escape(folder)}/*.dll" />
            <PublishReadyToRunCompositeExclusions Include="{Files(Names(folder).Concat(Names(Framework)).Except(Together))}" />
            <PublishReadyToRunExclude Include="{Files(Names(Framework).Except(Together).Concat(Left))}" />
          </ItemGroup>
        </Project>
        """;

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file));

    private static string Files(IEnumerable<string> names) => string.Join(';', names.Select(name => name + ".dll"));

    private static async Task<string?> FailureAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        try
        {
            using Process process = Process.Start(start)!;
            return await FailureAsync(process, cancellation).ConfigureAwait(false);
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
    }

    private static async Task<string?> FailureAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation), error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? null : FirstError(await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string FirstError(string said)
    {
        string[] lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "the SDK says nothing more";
    }
}
