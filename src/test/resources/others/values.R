# Rscript values.R > values-r.csv, in this folder. R 4.2.2, e1071 1.7-13, classInt 0.4-9, psych 2.2.9, mclust 6.0.0, fpc 2.2-10.
suppressMessages({library(e1071); library(classInt); library(psych); library(mclust); library(fpc)})
iris4 <- as.matrix(read.csv("../kmeans/iris_150x4.csv"))
grades <- as.matrix(read.csv("../kmeans/grades_167x4.csv"))
labels <- read.csv("labels.csv")
line <- function(file, formula, value, command)
  cat(sprintf("%s,\"%s\",%.17g,\"%s\"\n", file, gsub("\"", "\"\"", formula), value, gsub("\"", "\"\"", command)))
cat("file,formula,value,command\n")

# Degrees of fuzzy membership; clusters in the order of their centres.
fuzzy <- function(file, x, k, m, rows) {
  range <- sprintf("Data!A2:D%d", nrow(x) + 1)
  start <- kmeans(x, k, nstart = 500, iter.max = 100)$centers
  found <- cmeans(x, start, iter.max = 1e6, m = m, control = list(reltol = 1e-300))
  for (pass in 1:200) found <- cmeans(x, found$centers, iter.max = 1e6, m = m, control = list(reltol = 1e-300))
  order <- do.call(order, as.data.frame(found$centers))
  for (row in rows) for (c in 1:k)
    line(file, sprintf("INDEX(KMEANS.MEMBERSHIP(%s,%d,%g),%d,%d)", range, k, m, row, c), found$membership[row, order[c]],
         sprintf("e1071::cmeans(x, best, m = %g)$membership[%d, ]", m, row))
}
set.seed(1)
fuzzy("kmeans/iris_150x4", iris4, 3, 2, c(1, 51, 107, 150))
fuzzy("kmeans/iris_150x4", iris4, 3, 1.5, c(42, 78, 134))
fuzzy("kmeans/iris_150x4", iris4, 2, 3, c(58, 99))

# Natural breaks: how many values are in each class, from the highest down.
breaks <- function(file, x, columns, classes) for (column in columns) {
  values <- x[, column]
  cuts <- classIntervals(values, classes, style = "fisher")$brks
  letter <- LETTERS[column]
  range <- sprintf("Data!%s2:%s%d", letter, letter, length(values) + 1)
  for (grade in 1:(classes - 1))
    line(file, sprintf("COUNTIF(%s,\">=\"&INDEX(RFMC.CUTS(%s,\"natural-breaks\",%d),1,%d))", range, range, classes, grade),
         sum(values >= cuts[classes + 1 - grade]), sprintf("classInt::classIntervals(x, %d, style = \"fisher\")", classes))
}
breaks("kmeans/iris_150x4", iris4, c(1, 3), 4)
breaks("kmeans/iris_150x4", iris4, c(2, 4), 5)

# Two divisions of the same flowers: species, and three ways of clustering, named alike.
for (way in 2:4) {
  other <- LETTERS[way]
  call <- sprintf("STATS.AGREEMENT(Data!A2:A151,Data!%s2:%s151)", other, other)
  a <- labels[, 1]; b <- labels[, way]
  line("others/labels", sprintf("INDEX(%s,2,2)", call), mean(a == b), "mean(a == b)")
  line("others/labels", sprintf("INDEX(%s,3,2)", call), cohen.kappa(cbind(a, b))$kappa, "psych::cohen.kappa(cbind(a, b))$kappa")
  line("others/labels", sprintf("INDEX(%s,4,2)", call), adjustedRandIndex(a, b), "mclust::adjustedRandIndex(a, b)")
}

# Validity indexes of the best clustering.
for (k in 2:4) {
  found <- kmeans(iris4, k, nstart = 1000, iter.max = 100)
  stats <- cluster.stats(dist(iris4), found$cluster)
  call <- "KMEANS.CHOOSEK(Data!A2:D151,4)"
  line("kmeans/iris_150x4", sprintf("INDEX(%s,%d,2)", call, k + 1), found$tot.withinss, "kmeans(x, k, nstart = 1000)$tot.withinss")
  line("kmeans/iris_150x4", sprintf("INDEX(%s,%d,3)", call, k + 1), found$betweenss / found$totss, "betweenss / totss")
  line("kmeans/iris_150x4", sprintf("INDEX(%s,%d,4)", call, k + 1), stats$avg.silwidth, "fpc::cluster.stats(dist(x), cluster)$avg.silwidth")
  line("kmeans/iris_150x4", sprintf("INDEX(%s,%d,6)", call, k + 1), stats$ch, "fpc::cluster.stats(dist(x), cluster)$ch")
}

# Description and analysis of variance.
for (column in 1:4) {
  values <- iris4[, column]
  letter <- LETTERS[column]
  describe <- function(at, value, command)
    line("kmeans/iris_150x4", sprintf("INDEX(STATS.DESCRIBE(Data!%s2:%s151),2,%d)", letter, letter, at), value, command)
  describe(5, mean(values), "mean(x)")
  describe(6, sd(values), "sd(x)")
  describe(7, quantile(values, 0.25), "quantile(x, 0.25)")
  describe(8, median(values), "median(x)")
  describe(9, quantile(values, 0.75), "quantile(x, 0.75)")
  describe(10, skewness(values, type = 2), "e1071::skewness(x, type = 2)")
  table <- anova(lm(values ~ factor(labels[, 1])))
  anova_ <- function(at, value, command)
    line("others/flowers", sprintf("INDEX(STATS.ANOVA(Data!%s2:%s151,Data!E2:E151),2,%d)", letter, letter, at), value, command)
  anova_(2, table[1, 2], "anova(lm(x ~ group))[1, 2]")
  anova_(4, table[1, 3], "anova(lm(x ~ group))[1, 3]")
  anova_(5, table[2, 2], "anova(lm(x ~ group))[2, 2]")
  anova_(8, table[1, 4], "anova(lm(x ~ group))[1, 4]")
  anova_(9, table[1, 5], "anova(lm(x ~ group))[1, 5]")
}

# Weights of judgements in pairs: the principal eigenvector.
judgements <- list("{1,3,5,7;0.333333333333333,1,2,4;0.2,0.5,1,3;0.142857142857143,0.25,0.333333333333333,1}")
for (text in judgements) {
  m <- do.call(rbind, lapply(strsplit(gsub("[{}]", "", text), ";")[[1]], function(r) as.numeric(strsplit(r, ",")[[1]])))
  e <- eigen(m); v <- Re(e$vectors[, 1]); v <- v / sum(v)
  for (i in 1:nrow(m)) line("", sprintf("INDEX(AHP.WEIGHTS(%s),%d)", text, i), v[i], "eigen(m)$vectors[, 1]")
  line("", sprintf("INDEX(AHP.CONSISTENCY(%s),3,2)", text), Re(e$values[1]), "eigen(m)$values[1]")
}
